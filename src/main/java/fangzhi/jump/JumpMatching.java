package fangzhi.jump;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the stories that an issue's jump marks hold together. A continuation (上接第一版) belongs to a
 * part on the page it names if that part's own mark (下转第三版) names the continuation's page or the
 * part's heading is repeated; where several could be, only if more speaks for one of them in every
 * respect, seen from both sides. What is certain is taken out and the rest looked at again; what
 * stays open is left apart.
 */
public final class JumpMatching {
  private final List<ArchivedArticle> continuations;
  private final Map<PageNumber, List<ArchivedArticle>> pages;
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();

  private JumpMatching(
      List<ArchivedArticle> continuations, Map<PageNumber, List<ArchivedArticle>> pages) {
    this.continuations = continuations;
    this.pages = pages;
  }

  /**
   * What was found, whatever the order of what was given.
   *
   * @param stories the parts of each story, two or more, in reading order
   * @param undecided continuations of which nothing tells the beginning though the page they name
   *     is there
   */
  public record Found(List<List<ArchivedArticle>> stories, List<ArchivedArticle> undecided) {
    public Found {
      stories = List.copyOf(stories);
      undecided = List.copyOf(undecided);
    }
  }

  private record Pair(String first, String continuation, Fit fit) {}

  /**
   * Looks for the stories of one issue.
   *
   * @param continuations the articles that have a mark such as 上接第一版
   * @param pages all articles of the pages these marks name
   */
  public static Found find(
      List<ArchivedArticle> continuations, Map<PageNumber, List<ArchivedArticle>> pages) {
    JumpMatching matching = new JumpMatching(continuations, pages);
    matching.match(continuations.stream().flatMap(c -> matching.pairs(c).stream()).toList());
    List<List<ArchivedArticle>> stories = matching.stories();
    return new Found(stories, matching.undecided(stories));
  }

  private List<Pair> pairs(ArchivedArticle continuation) {
    List<Pair> pairs = new ArrayList<>();
    for (ArchivedArticle first : candidates(continuation)) {
      Fit fit = Fit.of(first, continuation);
      if (fit.speaks() && !leadsElsewhere(first, continuation)) {
        pairs.add(new Pair(first.id(), continuation.id(), fit));
      }
    }
    return pairs;
  }

  private static boolean leadsElsewhere(ArchivedArticle first, ArchivedArticle continuation) {
    PageNumber to = PageNumber.of(first.article().continuedTo());
    PageNumber page = PageNumber.of(continuation.article().issue().pageNumber());
    return to != null && page != null && !to.equals(page);
  }

  private List<ArchivedArticle> candidates(ArchivedArticle continuation) {
    PageNumber named = PageNumber.of(continuation.article().continuedFrom());
    PageNumber own = PageNumber.of(continuation.article().issue().pageNumber());
    return named == null || named.equals(own)
        ? List.of()
        : pages.getOrDefault(named, List.of()).stream()
            .filter(part -> part.article().kind() != Kind.PHOTO)
            .filter(part -> !part.id().equals(continuation.id()))
            .toList();
  }

  private void match(List<Pair> open) {
    Set<Pair> bestOfFirst = new HashSet<>(best(open, Pair::first));
    List<Pair> certain =
        best(open, Pair::continuation).stream().filter(bestOfFirst::contains).toList();
    if (certain.isEmpty()) {
      return;
    }
    for (Pair pair : certain) {
      before.put(pair.continuation(), pair.first());
      after.put(pair.first(), pair.continuation());
    }
    match(
        open.stream()
            .filter(p -> !before.containsKey(p.continuation()) && !after.containsKey(p.first()))
            .toList());
  }

  /** Of each id that has one, the pair that beats all others of the id. */
  private static List<Pair> best(List<Pair> pairs, Function<Pair, String> id) {
    return pairs.stream().collect(Collectors.groupingBy(id)).values().stream()
        .flatMap(group -> best(group).stream())
        .toList();
  }

  private static Optional<Pair> best(List<Pair> group) {
    return group.stream()
        .filter(pair -> group.stream().allMatch(p -> p.equals(pair) || pair.fit().beats(p.fit())))
        .findFirst();
  }

  /** Marks that lead in a circle make no story. */
  private List<List<ArchivedArticle>> stories() {
    Map<String, ArchivedArticle> byId = new TreeMap<>();
    pages.values().forEach(page -> page.forEach(article -> byId.put(article.id(), article)));
    continuations.forEach(article -> byId.put(article.id(), article));
    return byId.keySet().stream()
        .filter(id -> after.containsKey(id) && !before.containsKey(id))
        .map(id -> story(id, byId))
        .toList();
  }

  private List<ArchivedArticle> story(String first, Map<String, ArchivedArticle> byId) {
    List<ArchivedArticle> parts = new ArrayList<>();
    Optional<String> next = Optional.of(first);
    while (next.isPresent()) {
      parts.add(byId.get(next.get()));
      next = next.map(after::get);
    }
    return parts;
  }

  private List<ArchivedArticle> undecided(List<List<ArchivedArticle>> stories) {
    Set<String> decided =
        stories.stream()
            .flatMap(story -> story.stream().skip(1))
            .map(ArchivedArticle::id)
            .collect(Collectors.toSet());
    return continuations.stream()
        .filter(c -> !decided.contains(c.id()) && !candidates(c).isEmpty())
        .sorted(Comparator.comparing(ArchivedArticle::id))
        .toList();
  }
}
