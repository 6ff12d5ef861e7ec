package fangzhi.server;

import fangzhi.search.Facet;
import fangzhi.server.view.Language;
import fangzhi.server.view.Message;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A facet, id, code, path or name that nothing in the archive has: 404. */
final class NotFoundException extends RuntimeException {
  private final String parameter;
  private final String value;
  private final transient Message title;
  private final transient Message sentence;

  private NotFoundException(String parameter, String value, Message title, Message sentence) {
    super("no " + parameter + " " + value);
    this.parameter = parameter;
    this.value = value;
    this.title = title;
    this.sentence = sentence;
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
}
