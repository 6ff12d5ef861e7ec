package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records of RIS (Research Information Systems' format, 2001): a tag of two characters, two spaces,
 * a hyphen, a space and the value, each line ended by CR LF. TY comes first, ER last.
 */
final class RisWriter implements ArticleWriter {
  private static final String LINE_END = "\r\n";
  private static final String NEWSPAPER_ARTICLE = "NEWS";

  private final Writer out;
  private final Addresses addresses;

  RisWriter(Writer out, Addresses addresses) {
    this.out = out;
    this.addresses = addresses;
  }

  @Override
  public void write(ArchivedArticle found) throws IOException {
    Article article = found.article();
    tag("TY", NEWSPAPER_ARTICLE);
    tag("ID", found.id());
    tag("TI", ChineseWords.title(article));
    tags("AU", Authors.of(article).stream().map(Credit::name));
    tag("T2", article.issue().paper());
    writeDate(found.archiveDate());
    tag("SP", String.join(",", PrintedPages.of(found)));
    tag("AB", article.paragraphs().stream().findFirst().orElse(null));
    tags("KW", keywords(article));
    writeNotes(article, found.archiveDate());
    tag("UR", Addresses.published(found));
    tag("UR", addresses.permalink(found));
    out.append("ER  - ").append(LINE_END).append(LINE_END);
  }

  private void writeDate(@Nullable ArchiveDate date) throws IOException {
    if (date != null) {
      tag("PY", date.date().toString().substring(0, 4));
      tag("DA", date.date().toString().replace('-', '/') + "/");
    }
  }

  private static Stream<String> keywords(Article article) {
    return Stream.of(
            article.mentions().places(),
            article.mentions().names(),
            article.mentions().organisations())
        .flatMap(List::stream);
  }

  private void writeNotes(Article article, @Nullable ArchiveDate date) throws IOException {
    note("栏目", article.heading().column());
    note("引题", article.heading().kicker());
    note("副题", article.heading().deck());
    if (date != null && date.inferred()) {
      note("日期", ChineseWords.basis(date.basis()));
    }
  }

  private void note(String name, @Nullable String value) throws IOException {
    if (value != null) {
      tag("N1", name + "：" + value);
    }
  }

  private void tags(String tag, Stream<String> values) throws IOException {
    for (String value : values.distinct().toList()) {
      tag(tag, value);
    }
  }

  /** A value that isn't known or is empty gets no line. */
  private void tag(String tag, @Nullable String value) throws IOException {
    String line = value == null ? "" : OneLine.of(value);
    if (!line.isEmpty()) {
      out.append(tag).append("  - ").append(line).append(LINE_END);
    }
  }
}
