package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Mentions;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table after RFC 4180, with the byte order mark that spreadsheets know UTF-8 by. */
final class CsvWriter implements ArticleWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";

  /** Between the values of one cell. */
  private static final String AND = "；";

  private static final List<String> COLUMNS =
      List.of(
          "编号", "标题", "引题", "副题", "署名", "日期", "日期依据", "报纸", "版次", "栏目", "体裁", "地点", "社区、村", "人物",
          "单位", "正文", "链接", "原址", "来源文件", "行");

  private final Writer out;
  private final Addresses addresses;

  CsvWriter(Writer out, Addresses addresses) {
    this.out = out;
    this.addresses = addresses;
  }

  @Override
  public void begin() throws IOException {
    out.append(BYTE_ORDER_MARK);
    writeRow(COLUMNS);
  }

  @Override
  public void write(ArchivedArticle article) throws IOException {
    writeRow(row(article));
  }

  private void writeRow(List<@Nullable String> cells) throws IOException {
    out.append(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", LINE_END)));
  }

  private List<@Nullable String> row(ArchivedArticle found) {
    Article article = found.article();
    List<@Nullable String> row = new ArrayList<>();
    row.add(found.id());
    row.add(article.heading().headline());
    row.add(article.heading().kicker());
    row.add(article.heading().deck());
    row.add(joined(article.byline().stream().map(c -> c.role() + " " + c.name()).toList()));
    addDate(row, found.archiveDate());
    row.add(article.issue().paper());
    row.add(joined(PrintedPages.of(found)));
    row.add(article.heading().column());
    row.add(ChineseWords.kind(article.kind()));
    addMentions(row, article.mentions());
    row.add(article.body());
    row.add(addresses.permalink(found));
    row.add(Addresses.published(found));
    addSources(row, found);
    return row;
  }

  private static void addDate(List<@Nullable String> row, @Nullable ArchiveDate date) {
    row.add(Objects.toString(date == null ? null : date.date(), null));
    row.add(date == null ? null : ChineseWords.basis(date.basis()));
  }

  private static void addMentions(List<@Nullable String> row, Mentions mentions) {
    row.add(joined(mentions.places()));
    row.add(joined(mentions.communities()));
    row.add(joined(mentions.names()));
    row.add(joined(mentions.organisations()));
  }

  /** The first part's file and lines, then those of each further part. */
  private static void addSources(List<@Nullable String> row, ArchivedArticle found) {
    row.add(joined(found.sources().stream().map(source -> source.file()).toList()));
    row.add(joined(found.sources().stream().map(ChineseWords::lines).toList()));
  }

  private static String joined(List<String> values) {
    return String.join(AND, values);
  }
}
