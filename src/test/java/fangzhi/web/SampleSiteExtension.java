package fangzhi.web;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one {@link SampleSite} of a test run, which ends with the run. */
final class SampleSiteExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SampleSiteExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SampleSite.class;
  }

  @Override
  public SampleSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(SampleSite.class, type -> SampleSite.start(), SampleSite.class);
  }
}
