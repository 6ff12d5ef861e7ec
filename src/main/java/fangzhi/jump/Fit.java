package fangzhi.jump;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.text.Folding;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a part being the beginning of a continuation.
 *
 * @param named whether its jump mark names the continuation's page
 * @param heading how well the continuation's headline repeats its heading
 * @param names whether a person or community is named in both
 */
record Fit(boolean named, Heads heading, boolean names) {

  /** How well a continuation's headline repeats the story's heading. */
  enum Heads {
    /** Hardly, or the continuation has none. */
    APART,
    /** At least half of its pairs of characters stand there. */
    ALIKE,
    /** It stands there whole, or holds the story's headline. */
    REPEATED
  }

  /** A heading of fewer characters, such as 综述, may be any story's. */
  private static final int SHORTEST_REPEATED = 4;

  private static final int MAX_HEADING_CHARS = 200;

  static Fit of(ArchivedArticle first, ArchivedArticle continuation) {
    PageNumber page = PageNumber.of(continuation.article().issue().pageNumber());
    PageNumber leadsTo = PageNumber.of(first.article().continuedTo());
    return new Fit(
        page != null && page.equals(leadsTo),
        heads(first.article().heading(), continuation.article().heading()),
        share(first.article().mentions(), continuation.article().mentions()));
  }

  /** Whether it is more than a guess. */
  boolean speaks() {
    return named || heading == Heads.REPEATED;
  }

  /** Whether more speaks for this than for the other one, and nothing that counts for the other. */
  boolean beats(Fit other) {
    int marks = Boolean.compare(named, other.named);
    int heads = heading.compareTo(other.heading);
    return marks >= 0
        && heads >= 0
        && (marks > 0 || heads > 0 || Boolean.compare(names, other.names) > 0);
  }

  private static Heads heads(Heading first, Heading continuation) {
    String head = letters(continuation.headline());
    String headline = letters(first.headline());
    List<String> lines =
        Stream.of(letters(first.kicker()), headline, letters(first.deck())).toList();
    boolean stands =
        head.length() >= SHORTEST_REPEATED && lines.stream().anyMatch(l -> l.contains(head));
    boolean holds = headline.length() >= SHORTEST_REPEATED && head.contains(headline);
    if (stands || holds) {
      return Heads.REPEATED;
    }
    Set<String> pairs = pairs(head);
    long shared = pairs.stream().filter(p -> lines.stream().anyMatch(l -> l.contains(p))).count();
    return shared > 0 && 2 * shared >= pairs.size() ? Heads.ALIKE : Heads.APART;
  }

  private static String letters(@Nullable String text) {
    String folded = Folding.fold(Objects.requireNonNullElse(text, "")).text();
    String letters = folded.replaceAll("[^\\p{L}\\p{N}]", "");
    return letters.substring(0, Math.min(MAX_HEADING_CHARS, letters.length()));
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static boolean share(Mentions a, Mentions b) {
    return !Collections.disjoint(a.names(), b.names())
        || !Collections.disjoint(a.communities(), b.communities());
  }
}
