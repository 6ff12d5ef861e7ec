package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.PlacePath;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The places and people of one page's stories, which lend each other what one alone leaves open.
 */
final class PagePlaces {
  private final Gazetteer gazetteer;
  private final PlaceFinder finder;
  private final Issue issue;
  private final List<Story> stories;
  private final Illustrations illustrations;
  private final Evidence page = new Evidence();
  private final String home;
  private final String province;
  private final String paperCounty;
  private final List<List<Mention>> decided;

  PagePlaces(Gazetteer gazetteer, PlaceFinder finder, Issue issue, List<Story> stories) {
    this.gazetteer = gazetteer;
    this.finder = finder;
    this.issue = issue;
    this.stories = stories;
    this.illustrations = new Illustrations(stories);
    List<List<Mention>> certain = stories.stream().map(finder::certain).toList();
    certain.forEach(page::addAll);
    List<String> paper = paperPlaces();
    paper.forEach(page::add);
    this.home = homeOf(paper, certain);
    this.province = gazetteer.provinceOf(home);
    this.paperCounty = paper.stream().filter(p -> p.contains("/")).findFirst().orElse("");
    this.decided = decide(certain);
  }

  /** The places in the paper's name: 今日魏都 is the paper of 许昌市/魏都区. */
  private List<String> paperPlaces() {
    String paper = issue.paper();
    return paper == null
        ? List.of()
        : gazetteer.matches(paper).stream().map(m -> m.options().get(0).path()).toList();
  }

  private String homeOf(List<String> paper, List<List<Mention>> certain) {
    Map<String, Integer> votes = new HashMap<>();
    paper.forEach(path -> vote(votes, path, 100));
    certain.forEach(list -> list.forEach(m -> vote(votes, m.path() == null ? "" : m.path(), 1)));
    return votes.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private void vote(Map<String, Integer> votes, String path, int weight) {
    String root = PlacePath.root(path);
    if (gazetteer.homes().contains(root)) {
      votes.merge(root, weight, Integer::sum);
    }
  }

  private List<List<Mention>> decide(List<List<Mention>> certain) {
    List<List<Mention>> once = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<Mention> mentions =
          finder.decided(stories.get(i), certain.get(i), page, local(certain.get(i)));
      page.addAll(mentions);
      once.add(mentions);
    }
    List<List<Mention>> twice = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      twice.add(finder.decided(stories.get(i), once.get(i), page, local(certain.get(i))));
    }
    return twice;
  }

  /**
   * Whether a story may name the home city's units bare: not one that only names other provinces.
   */
  private boolean local(List<Mention> certain) {
    List<String> roots =
        certain.stream()
            .map(m -> PlacePath.root(pathOf(m)))
            .filter(root -> !root.isEmpty() && !root.equals(province))
            .toList();
    return !home.isEmpty() && (roots.isEmpty() || roots.contains(home));
  }

  /** The mentions of each story. */
  List<Mentions> mentions(List<Article> articles) {
    List<List<Mention>> all = new ArrayList<>();
    List<PlaceRanking.Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      all.add(withLevelWords(stories.get(i), decided.get(i)));
      ranked.add(new PlaceRanking(stories.get(i), all.get(i), gazetteer.homes(), province).rank());
    }
    Misprints misprints = new Misprints(gazetteer, decided);
    boolean local = paperPlaces().stream().anyMatch(path -> PlacePath.within(path, home));
    Organisations organisations =
        new Organisations(gazetteer, local ? home : "", local ? paperCounty : "");
    List<Mentions> mentions = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      PlaceRanking.Ranked own = ranked.get(i);
      List<String> places = own.places().isEmpty() ? lent(i, ranked) : own.places();
      mentions.add(
          new StoryNames(
                  articles.get(i), stories.get(i), all.get(i), this::candidates, organisations)
              .mentions(places, own.inPassing(), misprints.in(stories.get(i).text())));
    }
    return mentions;
  }

  /** How sure the places found in a story are, from 0 to 1. */
  double confidence(int story, Mentions found) {
    return new PlaceConfidence(gazetteer).of(decided.get(story), found);
  }

  /** The units that a name left open may stand for. */
  private List<String> candidates(Mention open) {
    return home.isEmpty()
        ? List.of()
        : gazetteer.named(open.printed()).stream().map(Named::path).distinct().toList();
  }

  /** 我市 and 区委 as mentions of the paper's own city and district. */
  private List<Mention> withLevelWords(Story story, List<Mention> mentions) {
    if (home.isEmpty()) {
      return mentions;
    }
    List<Mention> all = new ArrayList<>(mentions);
    add(all, LevelWords.city(story.text()), home);
    boolean names =
        mentions.stream()
            .anyMatch(m -> PlacePath.within(pathOf(m), home) && !pathOf(m).equals(home));
    if (!names && !paperCounty.isEmpty()) {
      add(all, LevelWords.county(story.text(), paperCounty.endsWith("区")), paperCounty);
    }
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  private static String pathOf(Mention mention) {
    String path = mention.path();
    return path == null ? "" : path;
  }

  private void add(List<Mention> all, Optional<Span> word, String path) {
    Optional<Unit> known = gazetteer.unit(path);
    if (word.isPresent() && known.isPresent()) {
      Unit unit = known.get();
      int start = word.get().start();
      int end = word.get().end();
      all.add(new Mention(start, end, unit.name(), unit.level(), path, unit, false, false));
    }
  }

  /** A caption without a place has the place of the story it goes with; local news the paper's. */
  private List<String> lent(int at, List<PlaceRanking.Ranked> ranked) {
    Story story = stories.get(at);
    if (story.kind() == Kind.PHOTO) {
      Optional<String> illustrated = illustrated(at, ranked);
      if (illustrated.isPresent()) {
        return List.of(illustrated.get());
      }
    }
    boolean own = story.text().contains("本报") || story.kind() == Kind.PHOTO;
    String paper = paperCounty.isEmpty() ? home : paperCounty;
    boolean foreign = !ranked.get(at).inPassing().isEmpty();
    return issue.paper() != null && own && !foreign && !paper.isEmpty()
        ? List.of(paper)
        : List.of();
  }

  private Optional<String> illustrated(int at, List<PlaceRanking.Ranked> ranked) {
    OptionalInt story = illustrations.storyOf(at, i -> !ranked.get(i).places().isEmpty());
    return story.isEmpty()
        ? Optional.empty()
        : ranked.get(story.getAsInt()).places().stream().findFirst();
  }
}
