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
import org.jspecify.annotations.Nullable;

/** A table with a row an article. */
final class CsvWriter implements ArticleWriter {
  private static final List<String> COLUMNS =
      List.of(
          "编号", "标题", "引题", "副题", "署名", "日期", "日期依据", "报纸", "版次", "栏目", "体裁", "地点", "社区、村", "人物",
          "单位", "正文", "链接", "原址", "来源文件", "行");

  private final CsvTable table;
  private final Addresses addresses;

  CsvWriter(Writer out, Addresses addresses) {
    this.table = new CsvTable(out);
    this.addresses = addresses;
  }

  @Override
  public void begin() throws IOException {
    table.begin(COLUMNS);
  }

  @Override
  public void write(ArchivedArticle article) throws IOException {
    table.writeRow(row(article));
  }

  private List<@Nullable String> row(ArchivedArticle found) {
    Article article = found.article();
    List<@Nullable String> row = new ArrayList<>();
    row.add(found.id());
    row.add(article.heading().headline());
    row.add(article.heading().kicker());
    row.add(article.heading().deck());
    row.add(
        CsvTable.joined(article.byline().stream().map(c -> c.role() + " " + c.name()).toList()));
    addDate(row, found.archiveDate());
    row.add(article.issue().paper());
    row.add(CsvTable.joined(PrintedPages.of(found)));
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
    row.add(CsvTable.joined(mentions.places()));
    row.add(CsvTable.joined(mentions.communities()));
    row.add(CsvTable.joined(mentions.names()));
    row.add(CsvTable.joined(mentions.organisations()));
  }

  /** The first part's file and lines, then those of each further part. */
  private static void addSources(List<@Nullable String> row, ArchivedArticle found) {
    row.add(CsvTable.joined(found.sources().stream().map(source -> source.file()).toList()));
    row.add(CsvTable.joined(found.sources().stream().map(ChineseWords::lines).toList()));
  }
}
