package fangzhi.export;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.Repetition;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table with a row an article; those that repeat one another have one number. */
final class RepetitionTable implements RepetitionWriter {
  private static final List<String> COLUMNS =
      List.of("组", "关系", "日期", "日期依据", "报纸", "版次", "标题", "编号", "相同部分");

  private final CsvTable table;
  private long number;

  RepetitionTable(Writer out) {
    this.table = new CsvTable(out);
  }

  @Override
  public void begin() throws IOException {
    table.begin(COLUMNS);
  }

  @Override
  public void write(Repetition repetition) throws IOException {
    number++;
    for (int i = 0; i < repetition.articles().size(); i++) {
      table.writeRow(row(repetition, i));
    }
  }

  private List<@Nullable String> row(Repetition repetition, int index) {
    ArchivedArticle found = repetition.articles().get(index);
    ArchiveDate date = found.archiveDate();
    List<@Nullable String> row = new ArrayList<>();
    row.add(Long.toString(number));
    row.add(ChineseWords.repetition(repetition));
    row.add(date == null ? null : date.date().toString());
    row.add(date == null ? null : ChineseWords.basis(date.basis()));
    row.add(found.article().issue().paper());
    row.add(CsvTable.joined(PrintedPages.of(found)));
    row.add(found.article().heading().headline());
    row.add(found.id());
    row.add(repetition.isPair() ? percent(repetition.shares().get(index)) : null);
    return row;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", share * 100);
  }
}
