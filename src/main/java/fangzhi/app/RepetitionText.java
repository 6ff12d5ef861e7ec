package fangzhi.app;

import fangzhi.duplicate.Tier;
import fangzhi.export.RepetitionWriter;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.search.Repetition;
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
  private final Map<Tier, Integer> counts = new EnumMap<>(Tier.class);

  RepetitionText(Writer out) {
    this.out = out;
  }

  @Override
  public void write(Repetition repetition) throws IOException {
    counts.merge(repetition.tier(), 1, Integer::sum);
    int number = counts.values().stream().mapToInt(Integer::intValue).sum();
    line(number + ". " + heading(repetition));
    for (int i = 0; i < repetition.articles().size(); i++) {
      Double share = repetition.shares().isEmpty() ? null : repetition.shares().get(i);
      line("   " + facts(repetition.articles().get(i), share));
    }
    line("");
  }

  /** Writes how many of each sort there were. */
  void end() throws IOException {
    line(
        counts.isEmpty()
            ? "nothing repeats"
            : counts.entrySet().stream()
                .map(tier -> count(tier.getKey(), tier.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  private static String heading(Repetition repetition) {
    String tier = repetition.tier().label();
    return switch (repetition.tier()) {
      case SAME, REPRINT, SAME_EVENT -> tier + ", " + repetition.articles().size() + " articles";
      case CONTAINS -> tier + ": the later holds the earlier";
      case CONTAINED -> tier + ": the later is part of the earlier";
    };
  }

  private static String count(Tier tier, int number) {
    String noun = tier.isVersion() ? "group" : "pair";
    return String.format(
        Locale.ROOT, "%,d %s %s%s", number, tier.label(), noun, number == 1 ? "" : "s");
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
