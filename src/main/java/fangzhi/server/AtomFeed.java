package fangzhi.server;

import fangzhi.model.ArchiveDate;
import fangzhi.search.Hit;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Stories, newest first, as an Atom feed (RFC 4287); those without a date are left out. */
final class AtomFeed {
  /** Stories in a feed. */
  static final int ENTRIES = 50;

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /**
   * What a feed is about.
   *
   * @param self its address, the same for the same stories
   * @param page the address of the page that shows the same
   */
  record Head(String title, String subtitle, String self, String page) {}

  private final XMLStreamWriter xml;
  private final String site;
  private final Texts texts;

  private AtomFeed(XMLStreamWriter xml, String site, Texts texts) {
    this.texts = texts;
    this.xml = xml;
    this.site = site;
  }

  /**
   * Answers with a feed.
   *
   * @param stories newest first
   */
  static void answer(Context context, Head head, List<Hit> stories) {
    context
        .contentType("application/atom+xml; charset=utf-8")
        .result(of(head, stories, Requests.site(context), Languages.of(context)));
  }

  private static String of(Head head, List<Hit> stories, String site, Texts texts) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out);
      new AtomFeed(xml, site, texts).write(head, stories);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes any XML", e);
    }
    return out.toString();
  }

  private void write(Head head, List<Hit> stories) throws XMLStreamException {
    List<Hit> dated = stories.stream().filter(hit -> hit.found().archiveDate() != null).toList();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", site + head.self());
    element("title", texts.get("site.title", head.title()));
    if (!head.subtitle().isEmpty()) {
      element("subtitle", head.subtitle());
    }
    element("updated", dated.isEmpty() ? time(LocalDate.EPOCH) : time(dated.getFirst()));
    link("self", site + head.self());
    link("alternate", site + head.page());
    xml.writeStartElement("author");
    element("name", texts.get("site.name"));
    xml.writeEndElement();
    for (Hit hit : dated) {
      entry(hit);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Hit hit) throws XMLStreamException {
    String address = site + "/article/" + hit.found().id();
    xml.writeStartElement("entry");
    element("id", address);
    element("title", texts.title(hit.found().article()));
    element("updated", time(hit));
    link("alternate", address);
    if (!hit.snippets().isEmpty()) {
      xml.writeStartElement("summary");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(legal(hit.snippets().getFirst()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", legal(address));
  }

  /** The day a story is filed under, at its beginning in China. */
  private static String time(Hit hit) {
    ArchiveDate date = Objects.requireNonNull(hit.found().archiveDate());
    return time(date.date());
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00+08:00";
  }

  /** Without what XML 1.0 has no way to write. */
  private static String legal(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
