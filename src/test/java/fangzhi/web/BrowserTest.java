package fangzhi.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that open pages of the sample in a real browser: methods and constructors may
 * take the {@link WebBrowser} and the {@link SampleSite}, one of each for the whole run. They skip
 * where the browser is missing, but fail in CI.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserExtension.class, SampleSiteExtension.class})
@interface BrowserTest {}
