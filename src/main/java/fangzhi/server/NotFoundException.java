package fangzhi.server;

import fangzhi.index.ArchiveWriter;
import fangzhi.search.Facet;
import fangzhi.server.view.Language;
import fangzhi.server.view.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A facet, id, code, path, name, day or year that nothing in the archive has: 404. */
final class NotFoundException extends RuntimeException {
  private final String parameter;
  private final String value;
  private final transient Message title;
  private final transient Message sentence;
  private final transient List<Way> ways;

  /** To something near. */
  record Way(Message text, String href) {}

  private NotFoundException(String parameter, String value, Message title, Message sentence) {
    this(parameter, value, title, sentence, List.of());
  }

  private NotFoundException(
      String parameter, String value, Message title, Message sentence, List<Way> ways) {
    super("no " + parameter + " " + value);
    this.parameter = parameter;
    this.value = value;
    this.title = title;
    this.sentence = sentence;
    this.ways = List.copyOf(ways);
  }

  static NotFoundException article(String id) {
    return new NotFoundException(
        "id", id, Message.get("error.no-article"), Message.get("error.no-article.means", id));
  }

  static NotFoundException placeOfCode(String code) {
    return place("code", code, Message.get("error.no-place.code", code));
  }

  static NotFoundException placeOfPath(String path) {
    return place("path", path, Message.get("error.no-place.path", path));
  }

  private static NotFoundException place(String parameter, String value, Message sentence) {
    return new NotFoundException(parameter, value, Message.get("error.no-place"), sentence);
  }

  static NotFoundException person(String name) {
    return new NotFoundException(
        "name", name, Message.get("error.no-person"), Message.get("error.no-person.means", name));
  }

  static NotFoundException run(String ended) {
    return new NotFoundException(
        "ended",
        ended,
        Message.get("error.no-run"),
        Message.get("error.no-run.means", ended, ArchiveWriter.MAX_RUNS));
  }

  static NotFoundException facet(String name) {
    Message sentence = Message.get("error.no-facet.means", name, facets());
    return new NotFoundException("facet", name, Message.get("error.no-facet"), sentence);
  }

  static NotFoundException language(String code) {
    String codes =
        Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    Message sentence = Message.get("error.no-language.means", code, codes);
    return new NotFoundException("code", code, Message.get("error.no-language"), sentence);
  }

  /**
   * Of a day or year without articles.
   *
   * @param parameter day or year
   * @param paper the paper it has none of, null for all
   * @param ways to the nearest that have some
   */
  static NotFoundException noArticles(
      String parameter, String value, @Nullable String paper, List<Way> ways) {
    String title = "error.no-" + parameter;
    Message sentence =
        paper == null
            ? Message.get(title + ".means", value)
            : Message.get(title + ".paper", value, paper);
    return new NotFoundException(parameter, value, Message.get(title), sentence, ways);
  }

  static NotFoundException paper(String name) {
    return new NotFoundException(
        "paper", name, Message.get("error.no-paper"), Message.get("error.no-paper.means", name));
  }

  private static String facets() {
    return Arrays.stream(Facet.values()).map(Facet::parameter).collect(Collectors.joining(", "));
  }

  /** What was asked for: facet, id, code, path or name. */
  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  /** What is missing, in a few words. */
  Message title() {
    return title;
  }

  /** What is missing, for people. */
  Message sentence() {
    return sentence;
  }

  /** To what lies near. */
  List<Way> ways() {
    return ways;
  }
}
