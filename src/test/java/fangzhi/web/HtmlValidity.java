package fangzhi.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML. */
final class HtmlValidity {
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
  private final Found found = new Found();

  HtmlValidity() throws Exception {
    validator.setUpMainSchema("http://s.validator.nu/html5-all.rnc", found);
    validator.setUpValidatorAndParsers(found, false, false);
    validator.setAllowCss(false);
  }

  /** What is wrong with a page, each with its line. */
  List<String> errors(String html) throws Exception {
    found.errors.clear();
    InputSource input =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    input.setEncoding("UTF-8");
    validator.checkHtmlInputSource(input);
    return List.copyOf(found.errors);
  }

  private static final class Found implements ErrorHandler {
    private final List<String> errors = new ArrayList<>();

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
      errors.add("line " + error.getLineNumber() + ": " + error.getMessage());
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }
}
