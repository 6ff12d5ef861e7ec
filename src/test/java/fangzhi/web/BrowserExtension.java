package fangzhi.web;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one {@link WebBrowser} of a test run, or skips where there can be none. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return verdict(needs(context).missing(), "true".equals(System.getenv("CI")));
  }

  /**
   * Whether to go on. In CI always: there the tests fail for what is missing.
   *
   * @param missing what is missing, if anything is
   */
  static ConditionEvaluationResult verdict(Optional<String> missing, boolean ci) {
    if (missing.isPresent() && !ci) {
      return ConditionEvaluationResult.disabled("skipped: " + missing.get());
    }
    return ConditionEvaluationResult.enabled(missing.orElse("a browser is there"));
  }

  private static BrowserNeeds needs(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            BrowserNeeds.class, type -> BrowserNeeds.ofThisSystem(), BrowserNeeds.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == WebBrowser.class;
  }

  @Override
  public WebBrowser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    needs(context)
        .missing()
        .ifPresent(
            missing -> {
              throw new IllegalStateException(missing);
            });
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            WebBrowser.class, type -> WebBrowser.launch(needs(context)), WebBrowser.class);
  }
}
