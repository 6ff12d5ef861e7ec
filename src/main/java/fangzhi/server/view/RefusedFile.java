package fangzhi.server.view;

import fangzhi.model.Rejected;
import java.util.List;
import java.util.Map;

/** Why a file, or a line of it, wasn't read, for a reader of Chinese. */
public final class RefusedFile {
  /** What the reader of pages says begins like this. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("the file is empty", "文件是空的"),
          Map.entry("a PDF;", "这是 PDF：请先取出文字层（如 pdftotext -raw），再查取出的 .txt"),
          Map.entry("a picture;", "这是图片：请先做文字识别（OCR），再查识别出的文字"),
          Map.entry("an office document", "这是办公文档或压缩包：请先另存为纯文本"),
          Map.entry("there is no text in it", "里面没有文字，只有空白"),
          Map.entry("a binary file", "这是二进制文件，或者字符集认不出来"),
          Map.entry("gzipped, but", "gzip 压缩的文件坏了或不完整"),
          Map.entry("more than", "文字太多：解开后至多 2 MB"),
          Map.entry("the index of an e-paper page", "这是数字报的版面目录，只有链接；请给文章页"),
          Map.entry("a site's error page", "这是网站的出错页，不是文章"),
          Map.entry("a page of links", "这是首页或列表页，没有文章正文"),
          Map.entry("an HTML page without", "这个网页里没有文章正文"),
          Map.entry("its JSON goes over several lines", "JSON 跨了行：要一行一篇（JSON Lines）"),
          Map.entry("there is no article in it", "里面没有文章"),
          Map.entry("neither UTF-8", "既不是 UTF-8 也不是 GB18030"),
          Map.entry("not JSON", "不是正确的 JSON，要一行一个对象"),
          Map.entry("not a JSON object", "不是 JSON 对象，要一行一个"),
          Map.entry("a JSON list", "是 JSON 列表，要一行一个对象"),
          Map.entry("nested too deeply", "嵌套太深"));

  private RefusedFile() {}

  /** A sentence of each. */
  public static List<String> sentences(List<Rejected> rejected, int limit) {
    return rejected.stream().limit(limit).map(RefusedFile::sentence).toList();
  }

  private static String sentence(Rejected rejected) {
    String where =
        rejected.line() == null
            ? "“" + rejected.source() + "”没有读："
            : "“" + rejected.source() + "”第 " + rejected.line() + " 行没有读：";
    return where + reason(rejected.reason()) + "。";
  }

  /** The reader's own words where there is no translation. */
  private static String reason(String reason) {
    return REASONS.entrySet().stream()
        .filter(known -> reason.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(reason);
  }
}
