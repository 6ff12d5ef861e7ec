package fangzhi.server;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An archive for the desk, and what is sent to it. */
final class Drafts {
  static final String BOUNDARY = "----between";

  private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

  static final String STREET =
      """
      青石巷社区的老供水管昨天换完了最后一段。
      这段铸铁管埋在地下三十八年，冬天常裂，住在巷尾的葛大姐家去年停了七回水。
      “新管埋得深，里外都包着保温层。”施工队长翟玉柱蹲在井口，拧紧最后一枚螺栓，抬头朝围观的邻居摆了摆手。
      社区还给十六户独居老人换了水龙头，换下来的旧阀门送进了巷口的小陈列室。""";

  /** The first in other words. */
  static final String STREET_RETOLD =
      """
      青石巷通水了。翟玉柱带着施工队，花了两个星期挖出三十八年前的铸铁管。
      去年停水七回的葛大姐拧开水龙头，先接了一壶水给队员们沏茶。""";

  static final String ORCHARD =
      """
      东坡村的梨园里，四百箱蜜蜂早早开了工。
      养蜂人屈满仓把蜂箱排在坡脚，说今年花期比往年早六天，授粉的活儿只够干一个星期。
      村里同收购商签了约，头茬梨还没坐果，已经订出去两万斤。""";

  static final String BRIDGE =
      """
      横跨柳溪的步行桥合龙了，桥面铺的是回收轮胎压成的板。
      设计师杭小满量了三个月的脚步，把台阶改成了缓坡，轮椅也能一口气推到对岸。""";

  private Drafts() {}

  /** Three long stories that have nothing in common. */
  static List<ArchivedArticle> archive() {
    return List.of(
        story("street", "青石巷换了新水管", STREET),
        story("orchard", "梨园里的四百箱蜜蜂", ORCHARD),
        story("footbridge", "步行桥合龙", BRIDGE));
  }

  static ArchivedArticle story(String id, String headline, String body) {
    return new ArchivedArticle(
        id,
        new Article(
            Kind.ARTICLE,
            Heading.of(headline),
            List.of(),
            new Issue("方志样报", DAY, "2"),
            null,
            Mentions.NONE,
            body,
            null,
            null,
            new SourceRef("a.txt", List.of(new LineRange(1, 9)))),
        new ArchiveDate(DAY, Basis.PRINTED));
  }

  /** A request to the interface. */
  static HttpRequest request(Site site, String type, String body) {
    return HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  static HttpResponse<String> post(Site site, String type, String body) throws Exception {
    return site.send(request(site, type, body));
  }

  /** What the interface answers to a text. */
  static HttpResponse<String> check(Site site, String text) throws Exception {
    return post(site, "application/json", json(text));
  }

  static String json(String text) {
    return new com.fasterxml.jackson.databind.ObjectMapper()
        .valueToTree(Map.of("text", text))
        .toString();
  }

  /** A form as a browser sends it, with the text pasted. */
  static HttpRequest form(Site site, String text, String date) {
    return form(site, List.of(field("text", text), field("date", date), file("", new byte[0])));
  }

  /** A form with a file chosen. */
  static HttpRequest upload(Site site, String name, byte[] file) {
    return form(site, List.of(field("text", ""), field("date", ""), file(name, file)));
  }

  private static HttpRequest form(Site site, List<byte[]> parts) {
    List<byte[]> body = new ArrayList<>(parts);
    body.add(bytes("--" + BOUNDARY + "--\r\n"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    body.forEach(all::writeBytes);
    return HttpRequest.newBuilder(site.address().resolve("/duplicates"))
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(all.toByteArray()))
        .build();
  }

  private static byte[] field(String name, String value) {
    return bytes(head("name=\"" + name + '"') + "\r\n" + value + "\r\n");
  }

  private static byte[] file(String name, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(bytes(head("name=\"file\"; filename=\"" + name + '"')));
    part.writeBytes(bytes("Content-Type: application/octet-stream\r\n\r\n"));
    part.writeBytes(content);
    part.writeBytes(bytes("\r\n"));
    return part.toByteArray();
  }

  private static String head(String disposition) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
