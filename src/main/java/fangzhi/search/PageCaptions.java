package fangzhi.search;

import fangzhi.duplicate.BareText;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which captions of a page go with which story, by what both say: runs of characters that no
 * other story of the page has. To stand next to a story says nothing: on 4 real, 24 composed and 16
 * typeset pages not one of the 30 captions beside a story of which they share no run was its own;
 * to stand between a story's lines says something.
 */
final class PageCaptions {
  private static final int RUN = 4;

  /** Fewer are a date or the name of a county. */
  private static final int LEAST_RUNS = 3;

  /** Less of a caption's runs in the story, and it tells of something else. */
  private static final double LEAST_SHARE = 0.08;

  private static final int LEAST_RUNS_INSIDE = 2;
  private static final double LEAST_SHARE_INSIDE = 0.05;

  private final List<Told> stories;

  /** A story with its runs. */
  private record Told(ArchivedArticle story, Set<String> runs) {
    boolean isOf(Told other) {
      return story.id().equals(other.story.id());
    }

    static Told of(ArchivedArticle story) {
      return new Told(story, runsOf(story.article()));
    }
  }

  private PageCaptions(List<ArchivedArticle> items) {
    this.stories =
        items.stream().filter(item -> item.article().kind() != Kind.PHOTO).map(Told::of).toList();
  }

  /**
   * The captions that go with an item of a page, in the page's order; none with a caption.
   *
   * @param items all of the page, with their texts
   */
  static List<ArchivedArticle> of(ArchivedArticle item, List<ArchivedArticle> items) {
    List<ArchivedArticle> photos =
        items.stream().filter(other -> other.article().kind() == Kind.PHOTO).toList();
    if (photos.isEmpty() || item.article().kind() == Kind.PHOTO) {
      return List.of();
    }
    PageCaptions page = new PageCaptions(items);
    return photos.stream()
        .filter(photo -> item.id().equals(page.storyOf(photo.article())))
        .toList();
  }

  /** The id of the story a caption goes with, null where none clearly does. */
  private @Nullable String storyOf(Article caption) {
    Set<String> runs = runsOf(caption);
    String best = null;
    int most = 0;
    boolean several = false;
    for (Told told : stories) {
      int shared = shared(runs, told);
      boolean is = goesTogether(shared, runs.size(), isInside(caption, told.story().article()));
      if (is || sharesPerson(caption, told)) {
        several = shared == most ? best != null : several && shared < most;
        best = shared >= most ? told.story().id() : best;
        most = Math.max(most, shared);
      }
    }
    return several ? null : best;
  }

  private static boolean goesTogether(int shared, int runs, boolean inside) {
    double share = runs == 0 ? 0 : (double) shared / runs;
    return (shared >= LEAST_RUNS && share >= LEAST_SHARE)
        || (inside && shared >= LEAST_RUNS_INSIDE && share >= LEAST_SHARE_INSIDE);
  }

  /** How many of a caption's runs a story has and no other story of the page. */
  private int shared(Set<String> caption, Told told) {
    Set<String> shared = new HashSet<>(caption);
    shared.retainAll(told.runs());
    stories.stream().filter(other -> !other.isOf(told)).forEach(o -> shared.removeAll(o.runs()));
    return shared.size();
  }

  /** Whether both name a person whom no other story of the page names. */
  private boolean sharesPerson(Article caption, Told told) {
    Set<String> shared = new HashSet<>(caption.mentions().names());
    shared.retainAll(told.story().article().mentions().names());
    stories.stream()
        .filter(other -> !other.isOf(told))
        .forEach(other -> shared.removeAll(other.story().article().mentions().names()));
    return !shared.isEmpty();
  }

  private static boolean isInside(Article caption, Article story) {
    List<LineRange> lines = story.source().lines();
    List<LineRange> own = caption.source().lines();
    return !lines.isEmpty()
        && !own.isEmpty()
        && lines.getFirst().first() < own.getFirst().first()
        && own.getLast().last() < lines.getLast().last();
  }

  private static Set<String> runsOf(Article article) {
    Heading heading = article.heading();
    List<String> texts = new ArrayList<>();
    Stream.of(heading.kicker(), heading.headline(), heading.deck(), article.body())
        .forEach(text -> texts.add(BareText.of(text == null ? "" : text).letters()));
    return texts.stream()
        .flatMap(text -> IntStream.rangeClosed(RUN, text.length()).mapToObj(i -> run(text, i)))
        .collect(Collectors.toSet());
  }

  private static String run(String text, int end) {
    return text.substring(end - RUN, end);
  }
}
