package fangzhi.bench;

import fangzhi.bench.Question.Kind;
import fangzhi.bench.Question.Place;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Facet;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Questions of every kind, made of the articles of an archive; the same from the same archive. */
final class Questions {
  private static final long SEED = 20261121;
  private static final int SAMPLED_PAGES = 10;
  private static final int NAMES = 350;
  private static final int PHRASES = 200;
  private static final int FILTERS = 200;
  private static final int ALL = 150;
  private static final int PLACES = 10;
  private static final int DEEP = 100;
  private static final int YEARS_AROUND = 5;
  private static final int HITS = 20;

  private final ArchiveSearcher archive;
  private final List<ArchivedArticle> articles;
  private final Random random = new Random(SEED);
  private final List<Question> questions = new ArrayList<>();

  private Questions(ArchiveSearcher archive) throws IOException {
    this.archive = archive;
    this.articles = Articles.some(archive, SAMPLED_PAGES);
  }

  /**
   * A thousand, mixed: names, phrases, facets with days, everything, and far down in everything.
   */
  static List<Question> of(ArchiveSearcher archive) throws IOException {
    return new Questions(archive).all();
  }

  private List<Question> all() throws IOException {
    addTexts(Kind.NAME, Articles.names(articles, NAMES, SEED), NAMES);
    addTexts(Kind.PHRASE, Articles.phrases(articles, PHRASES, SEED), PHRASES);
    List<ArchivedArticle> filtered = articles.stream().filter(Questions::canBeFiltered).toList();
    for (int i = 0; i < FILTERS; i++) {
      questions.add(filter(filtered.get(random.nextInt(filtered.size()))));
    }
    for (int i = 0; i < ALL; i++) {
      questions.add(Question.text(Kind.ALL, ""));
    }
    List<Place> places = places();
    for (int i = 0; i < DEEP; i++) {
      questions.add(Question.deep(places.get(i % places.size())));
    }
    Collections.shuffle(questions, random);
    return List.copyOf(questions);
  }

  private void addTexts(Kind kind, List<String> texts, int number) {
    for (int i = 0; i < number; i++) {
      questions.add(Question.text(kind, texts.get(i % texts.size())));
    }
  }

  /** What has a day, and a place or a paper to choose. */
  private static boolean canBeFiltered(ArchivedArticle article) {
    return article.archiveDate() != null && facet(article) != null;
  }

  private static @Nullable Chosen facet(ArchivedArticle article) {
    List<String> places = article.article().mentions().places();
    String paper = article.article().issue().paper();
    if (!places.isEmpty()) {
      return new Chosen(Facet.PLACE, places.getFirst().replaceFirst("/.*", ""));
    }
    return paper == null ? null : new Chosen(Facet.PAPER, paper);
  }

  private record Chosen(Facet facet, String value) {}

  /** A place or a paper, every second with a name, in the years around an article. */
  private Question filter(ArchivedArticle article) {
    LocalDate day = Objects.requireNonNull(article.archiveDate()).date();
    Chosen chosen = Objects.requireNonNull(facet(article));
    List<String> names = Articles.names(List.of(article), 1, SEED);
    return new Question(
        Kind.FILTER,
        random.nextBoolean() || names.isEmpty() ? "" : names.getFirst(),
        chosen.facet(),
        chosen.value(),
        day.minusYears(YEARS_AROUND),
        day.plusYears(YEARS_AROUND),
        null);
  }

  /** At equal distances down all articles. */
  private List<Place> places() throws IOException {
    List<Place> places = new ArrayList<>();
    long pages = archive.articleCount() / HITS;
    for (int i = 1; i < PLACES; i++) {
      int page = (int) Math.max(1, pages * i / PLACES);
      SearchResult found = archive.search(SearchRequest.of("").withSize(HITS).withPage(page));
      Hit last = found.hits().getLast();
      ArchiveDate filed = last.found().archiveDate();
      if (found.next() != null && filed != null) {
        places.add(new Place(found.next(), filed.date().toEpochDay(), last.found().id()));
      }
    }
    return places;
  }
}
