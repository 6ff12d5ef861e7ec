package fangzhi.server.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as a part of an address, in UTF-8 (RFC 3986). */
public final class PercentEncoding {
  private PercentEncoding() {}

  /** The text encoded. */
  public static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
