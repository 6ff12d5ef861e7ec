package fangzhi.bench;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.WholeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Articles read, parsed and tagged, out of an index of Fangzhi. */
final class Articles {
  /** Characters that every analyzer takes for the same. */
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{2,10}");

  private Articles() {}

  /** All of them, newest first. */
  static List<ArchivedArticle> all(Path index) throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    try (ArchiveSearcher archive = ArchiveSearcher.open(index);
        WholeResult whole = archive.whole(SearchRequest.of(""))) {
      Optional<ArchivedArticle> next = whole.next();
      for (; next.isPresent(); next = whole.next()) {
        articles.add(next.get());
      }
    }
    return articles;
  }

  /** Some of an archive of any size, from pages at equal distances. */
  static List<ArchivedArticle> some(ArchiveSearcher archive, int pages) throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    SearchRequest all = SearchRequest.of("").withSize(SearchRequest.MAX_SIZE).withGrouped(false);
    long last = Math.max(1, archive.articleCount() / SearchRequest.MAX_SIZE);
    for (int i = 0; i < pages; i++) {
      SearchRequest page = all.withPage((int) (1 + i * (last - 1) / pages));
      for (var hit : archive.search(page).hits()) {
        archive.article(hit.found().id()).ifPresent(articles::add);
      }
    }
    return articles;
  }

  /** Different names of people, organisations and places in articles, only Han characters. */
  static List<String> names(List<ArchivedArticle> articles, int number, long seed) {
    Random random = new Random(seed);
    TreeSet<String> names = new TreeSet<>();
    for (int tries = 0; names.size() < number && tries < 100 * number; tries++) {
      List<String> here = names(any(articles, random));
      if (!here.isEmpty()) {
        names.add(any(here, random));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> names(ArchivedArticle article) {
    var mentions = article.article().mentions();
    Stream<String> places =
        mentions.places().stream().map(path -> path.substring(path.lastIndexOf('/') + 1));
    return Stream.of(mentions.names().stream(), mentions.organisations().stream(), places)
        .flatMap(names -> names)
        .filter(HAN.asMatchPredicate())
        .toList();
  }

  /** Different pieces of texts, of two to ten Han characters, wherever words begin and end. */
  static List<String> phrases(List<ArchivedArticle> articles, int number, long seed) {
    Random random = new Random(seed);
    TreeSet<String> phrases = new TreeSet<>();
    for (int tries = 0; phrases.size() < number && tries < 100 * number; tries++) {
      String body = any(articles, random).article().body();
      int length = 2 + random.nextInt(9);
      int start = random.nextInt(Math.max(1, body.length() - length));
      String phrase = body.substring(start, Math.min(body.length(), start + length));
      if (HAN.matcher(phrase).matches()) {
        phrases.add(phrase);
      }
    }
    return List.copyOf(phrases);
  }

  private static <T> T any(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
