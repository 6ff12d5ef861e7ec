package fangzhi.index;

import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Tier;
import fangzhi.index.SimilarArticles.Similar;
import fangzhi.text.Folding;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;

/**
 * Whether one card may stand for two articles of the archive. A draft is told of whatever it looks
 * like; here a mistake would hide an article behind another, so more is asked: forms (ceremonies,
 * sessions, daily figures) are filled in anew each day or year with other days in their text, while
 * an edited version of a story comes soon, tells of the same days and keeps half of it at least. A
 * line such as 新华社发 makes no version of two pictures.
 */
final class VersionRule {
  /** Days between edited versions of one story at most. */
  private static final int SOON = 14;

  /** Part of each that edited versions have in common at least. */
  private static final double SHARED = 0.5;

  /** Characters in common that are more than a credit. */
  private static final int ENOUGH = 20;

  private static final Pattern DAY = Pattern.compile("\\d{1,2}日");

  private final GroupedArticles articles;
  private final StoredFields stored;

  VersionRule(IndexReader reader, GroupedArticles articles) throws IOException {
    this.articles = articles;
    this.stored = reader.storedFields();
  }

  boolean areVersions(int document, Similar other) throws IOException {
    Comparison comparison = other.comparison();
    int shared = comparison.passages().stream().mapToInt(p -> p.draft().length()).sum();
    return shared >= ENOUGH
        && (comparison.tier() == Tier.SAME || isEdited(document, other.document(), comparison));
  }

  private boolean isEdited(int one, int other, Comparison comparison) throws IOException {
    return comparison.tier() == Tier.REPRINT
        && Math.min(comparison.shareOfDraft(), comparison.shareOfMatch()) >= SHARED
        && articles.daysBetween(one, other) <= SOON
        && mayTellOfOneDay(daysNamed(one), daysNamed(other));
  }

  private static boolean mayTellOfOneDay(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
  }

  private Set<String> daysNamed(int document) throws IOException {
    String body = stored.document(document, Set.of(Fields.BODY)).get(Fields.BODY);
    return DAY.matcher(Folding.fold(body).text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
