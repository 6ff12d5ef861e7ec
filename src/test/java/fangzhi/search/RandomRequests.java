package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Requests with random facets, dates, orders and sizes, of values that articles have or don't. */
final class RandomRequests {
  private final Random random;
  private final RandomStories stories;
  private final List<ArchivedArticle> articles;

  RandomRequests(Random random, RandomStories stories, List<ArchivedArticle> articles) {
    this.random = random;
    this.stories = stories;
    this.articles = articles;
  }

  SearchRequest next(String query) {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (random.nextInt(4) == 0) {
        selected.put(facet, some(facet));
      }
    }
    LocalDate from = random.nextInt(4) == 0 ? stories.day() : null;
    LocalDate to = random.nextInt(4) == 0 ? stories.day() : null;
    return undivided(query).withSelected(selected).withDates(from, to);
  }

  /** Of nothing but words. */
  SearchRequest undivided(String query) {
    Sort sort = List.of(Sort.values()).get(random.nextInt(Sort.values().length));
    return SearchRequest.of(query).withSort(sort).withSize(1 + random.nextInt(100));
  }

  /** One to three values that there are, with levels above and below each other, or none. */
  private List<String> some(Facet facet) {
    return Stream.generate(() -> value(facet)).limit(1 + random.nextInt(3)).distinct().toList();
  }

  private String value(Facet facet) {
    ArchivedArticle article = articles.get(random.nextInt(articles.size()));
    List<String> values = List.copyOf(SlowFacets.values(article, facet));
    return values.isEmpty() || random.nextInt(10) == 0
        ? RandomStories.nothing(facet)
        : values.get(random.nextInt(values.size()));
  }
}
