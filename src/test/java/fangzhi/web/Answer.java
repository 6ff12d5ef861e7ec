package fangzhi.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the site answered to one address.
 *
 * @param address path and query
 * @param foundOn the address of the page with the link to it
 * @param body empty where it isn't a page
 */
record Answer(String address, String foundOn, int status, String type, String body) {
  boolean isPage() {
    return type.startsWith("text/html");
  }

  Document page() {
    return Jsoup.parse(body);
  }

  @Override
  public String toString() {
    return address + " (on " + foundOn + ")";
  }
}
