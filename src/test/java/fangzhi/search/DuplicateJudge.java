package fangzhi.search;

import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Passage;
import fangzhi.duplicate.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of each of the desk's matches whether the texts really share something, by {@link
 * SharedText}: real reprints, updates, and what was taken over from an earlier year are right, as
 * the desk's question is whether the text ran before. Two daily reports of one form are not, nor is
 * a telegram to another country. Thread-safe.
 */
final class DuplicateJudge {
  /**
   * Of the text of which more is shared, the part by rarity that has to be; read off the desk's
   * matches. Below the lower there was nothing but a frame in common, below the upper mostly.
   */
  private static final double RELATED = 0.25;

  private static final double UNRELATED = 0.1;

  /** Characters of a passage that are printed. */
  private static final int SHOWN = 70;

  private final DuplicateArchive archive;
  private final SharedText shared;
  private final Map<String, CorpusArticle> articles;

  /** What two texts are to each other. */
  enum Verdict {
    RELATED,
    DOUBTFUL,
    UNRELATED
  }

  /** A match of the desk with what a plain comparison says. */
  record Judged(
      String draft, CorpusArticle article, Comparison comparison, SharedText.Shares shares) {
    /** Of the two shares in the desk's answer the larger. */
    double share() {
      return Math.max(comparison.shareOfDraft(), comparison.shareOfMatch());
    }

    String id() {
      return article.id();
    }

    Tier tier() {
      return comparison.tier();
    }

    /** Whether it says that text is repeated. */
    boolean isOfText() {
      return tier() != Tier.SAME_EVENT;
    }

    Verdict verdict() {
      if (shares.larger() >= RELATED) {
        return Verdict.RELATED;
      }
      return shares.larger() >= UNRELATED ? Verdict.DOUBTFUL : Verdict.UNRELATED;
    }

    /** One line, and the longest passages one each. */
    String described(int passages) {
      String line =
          String.format(
              Locale.ROOT,
              "draft %s: %s %s %s: %.2f of draft, %.2f of match; rare %.2f / %.2f (%s)",
              start(draft, 24),
              id(),
              tier().label(),
              article.title(),
              comparison.shareOfDraft(),
              comparison.shareOfMatch(),
              shares.ofFirst(),
              shares.ofSecond(),
              verdict().name().toLowerCase(Locale.ROOT));
      return line
          + comparison.passages().stream()
              .sorted((a, b) -> b.draft().length() - a.draft().length())
              .limit(passages)
              .map(this::passage)
              .collect(Collectors.joining());
    }

    private String passage(Passage passage) {
      String inDraft = draft.substring(passage.draft().start(), passage.draft().end());
      return "\n      " + start(inDraft, SHOWN);
    }

    private static String start(String text, int characters) {
      return text.substring(0, Math.min(characters, text.length())).replace("\n", "⏎");
    }
  }

  /** Judges by how often runs of letters stand in all articles of the archive, and perhaps more. */
  DuplicateJudge(DuplicateArchive archive, List<CorpusArticle> articles) {
    this.archive = archive;
    this.shared = new SharedText(articles);
    this.articles =
        articles.stream().collect(Collectors.toMap(CorpusArticle::id, article -> article));
  }

  /** Some matches, one of each article, the largest shares first. */
  static List<Judged> worst(Stream<Judged> matches, int number) {
    Set<String> seen = new HashSet<>();
    return matches
        .sorted(Comparator.comparingDouble(Judged::share).reversed())
        .filter(match -> seen.add(match.id()))
        .limit(number)
        .toList();
  }

  /** The desk's matches of a draft, in their order. */
  List<Judged> check(String draft) {
    List<Judged> judged = new ArrayList<>();
    try {
      for (DraftMatch match : archive.check(draft)) {
        CorpusArticle article = Objects.requireNonNull(articles.get(match.article().id()));
        judged.add(new Judged(draft, article, match.comparison(), shared.of(draft, article)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return judged;
  }
}
