package fangzhi.server;

import fangzhi.search.Facet;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A facet, id, code, path or name that nothing in the archive has: 404. */
final class NotFoundException extends RuntimeException {
  private final String parameter;
  private final String value;
  private final String title;
  private final String sentence;

  private NotFoundException(String parameter, String value, String title, String sentence) {
    super("no " + parameter + " " + value);
    this.parameter = parameter;
    this.value = value;
    this.title = title;
    this.sentence = sentence;
  }

  static NotFoundException article(String id) {
    String sentence = "库里没有编号为“" + id + "”的文章；它的来源文件可能已经重新入库。";
    return new NotFoundException("id", id, "没有这篇文章", sentence);
  }

  static NotFoundException placeOfCode(String code) {
    String sentence = "地名表里没有代码为“" + code + "”的社区、村、街道、乡镇或县区。";
    return new NotFoundException("code", code, "没有这个地方", sentence);
  }

  static NotFoundException placeOfPath(String path) {
    String sentence = "地名表里没有“" + path + "”，也没有文章归在它下面。";
    return new NotFoundException("path", path, "没有这个地方", sentence);
  }

  static NotFoundException person(String name) {
    return new NotFoundException("name", name, "没有这个人", "没有文章提到名叫“" + name + "”的人。");
  }

  static NotFoundException facet(String name) {
    String sentence = "没有名为“" + name + "”的分面；可以用的是 " + facets() + "。";
    return new NotFoundException("facet", name, "没有这个分面", sentence);
  }

  static NotFoundException language(String code) {
    String sentence = "没有代码为“" + code + "”的语言；可以用的是 zh、en。";
    return new NotFoundException("code", code, "没有这种语言", sentence);
  }

  private static String facets() {
    return Arrays.stream(Facet.values()).map(Facet::parameter).collect(Collectors.joining("、"));
  }

  /** What was asked for: facet, id, code, path or name. */
  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  /** What is missing, in a few words. */
  String title() {
    return title;
  }

  /** What is missing, for people. */
  String sentence() {
    return sentence;
  }
}
