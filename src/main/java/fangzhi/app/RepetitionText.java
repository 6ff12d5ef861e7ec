package fangzhi.app;

import fangzhi.duplicate.Tier;
import fangzhi.export.RepetitionWriter;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.search.Repetition;
import fangzhi.text.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What repeats what as lines for a terminal. */
final class RepetitionText implements RepetitionWriter {
  private final Writer out;
  private final Map<Tier, Integer> groups = new EnumMap<>(Tier.class);
  private final Map<Tier, Integer> pairs = new EnumMap<>(Tier.class);
  private int number;

  RepetitionText(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Repetition repetition) throws IOException {
    (repetition.isPair() ? pairs : groups).merge(repetition.tier(), 1, Integer::sum);
    number++;
    line(number + ". " + heading(repetition));
    for (int i = 0; i < repetition.articles().size(); i++) {
      Double share = repetition.isPair() ? repetition.shares().get(i) : null;
      line("   " + facts(repetition.articles().get(i), share));
    }
    line("");
  }

  /** Writes how many of each sort there were. */
  void end() throws IOException {
    line(
        number == 0
            ? "nothing repeats"
            : Stream.concat(counts(groups, "group"), counts(pairs, "pair"))
                .collect(Collectors.joining(", ")));
  }

  private void line(String text) throws IOException {
    out.append(Printable.of(text)).append('\n');
  }

  private static String heading(Repetition repetition) {
    String tier = repetition.tier().label();
    return switch (repetition.tier()) {
      case REPRINT, SAME, SAME_EVENT ->
          repetition.isPair()
              ? tier + ": the later reads like the earlier, but they are in no group"
              : tier + ", " + repetition.articles().size() + " articles";
      case CONTAINS -> tier + ": the later holds the earlier";
      case CONTAINED -> tier + ": the later is part of the earlier";
    };
  }

  private static Stream<String> counts(Map<Tier, Integer> counts, String noun) {
    return counts.entrySet().stream()
        .map(
            count ->
                String.format(
                    Locale.ROOT,
                    "%,d %s %s%s",
                    count.getValue(),
                    count.getKey().label(),
                    noun,
                    count.getValue() == 1 ? "" : "s"));
  }

  private static String facts(ArchivedArticle found, @Nullable Double share) {
    Article article = found.article();
    String page = article.issue().pageNumber();
    return Stream.of(
            date(found.archiveDate()),
            article.issue().paper(),
            page == null ? null : "page " + page,
            Objects.requireNonNullElse(article.heading().headline(), "（无题）"),
            found.id(),
            share == null ? null : String.format(Locale.ROOT, "%.0f %% in common", share * 100))
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(" · "));
  }

  /** A date that the page doesn't print is marked as on the web. */
  private static @Nullable String date(@Nullable ArchiveDate date) {
    return date == null ? null : (date.inferred() ? "约 " : "") + date.date();
  }
}
