package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.PlacePath;
import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** The people that stories name. A name is all that tells them apart. Thread-safe. */
public final class People {
  /** Stories that titles are read from, the newest. */
  static final int READ_STORIES = 500;

  private final ArchiveSearcher archive;

  public People(ArchiveSearcher archive) {
    this.archive = archive;
  }

  /**
   * People by a part of the name or by pinyin, whole names before beginnings before insides, at
   * each the one of most stories first.
   *
   * @param typed blank finds those of most stories
   */
  public List<NamedPerson> find(String typed, int limit) throws IOException {
    String folded = Folding.fold(typed).text();
    Optional<String> letters = Pinyin.typed(typed);
    List<CountedName> names = archive.read(snapshot -> snapshot.personNames().get());
    return FittingName.of(names, folded, letters, limit).stream()
        .map(found -> new NamedPerson(found.name().name(), found.name().stories()))
        .toList();
  }

  /** The person of a name. */
  public Optional<NamedPerson> named(String name) throws IOException {
    int stories = archive.read(snapshot -> snapshot.people().of(name));
    return stories == 0 ? Optional.empty() : Optional.of(new NamedPerson(name, stories));
  }

  /**
   * The stories that print a name, newest first, with what they are counted by.
   *
   * @param after the cursor of an earlier answer, instead of the page
   */
  public SearchResult stories(NamedPerson person, int page, int size, @Nullable String after)
      throws IOException {
    return archive.search(newest(person, page, size).behind(after));
  }

  private static SearchRequest newest(NamedPerson person, int page, int size) {
    return SearchRequest.newest(Facet.PERSON, List.of(person.name()), page, size);
  }

  /** What the newest 500 stories print with a name. */
  public PersonContext context(NamedPerson person) throws IOException {
    List<ArchivedArticle> stories = archive.read(snapshot -> newest(person, snapshot));
    return new PersonContext(
        titles(person, stories),
        counted(stories, who -> who.names().stream().filter(n -> !n.equals(person.name()))),
        counted(stories, who -> who.places().stream()));
  }

  /** Each name with its stories, those of most first, equal ones by name. */
  private static List<FacetValue> counted(
      List<ArchivedArticle> stories, Function<Mentions, Stream<String>> names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ArchivedArticle story : stories) {
      names
          .apply(story.article().mentions())
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> new FacetValue(e.getKey(), PlacePath.name(e.getKey()), e.getValue(), false))
        .toList();
  }

  /** By their first day, the undated ones last. */
  private static List<HeldTitle> titles(NamedPerson person, List<ArchivedArticle> stories) {
    Map<String, HeldTitle> titles = new LinkedHashMap<>();
    for (ArchivedArticle story : stories) {
      LocalDate day = day(story.archiveDate());
      story.article().mentions().people().stream()
          .filter(named -> named.name().equals(person.name()))
          .map(Person::title)
          .forEach(title -> add(titles, title, day));
    }
    return titles.values().stream()
        .sorted(
            Comparator.comparing(HeldTitle::first, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private static List<ArchivedArticle> newest(NamedPerson person, Snapshot snapshot)
      throws IOException {
    Selection named = Selection.of(newest(person, 1, 1));
    Query stories = named.limiting(ArchiveQuery.articles());
    FoundDocuments found = DocumentsCollector.find(snapshot.searcher(), stories);
    StoredFields stored = snapshot.searcher().storedFields();
    List<ArchivedArticle> newest = new ArrayList<>();
    for (int document : snapshot.dates().newest().from(0, found, READ_STORIES)) {
      newest.add(ArticleDocument.read(stored.document(document)));
    }
    return newest;
  }

  private static @Nullable LocalDate day(@Nullable ArchiveDate date) {
    return date == null ? null : date.date();
  }

  private static void add(
      Map<String, HeldTitle> titles, @Nullable String title, @Nullable LocalDate day) {
    if (title != null) {
      HeldTitle known = titles.getOrDefault(title, new HeldTitle(title, null, null, 0));
      titles.put(title, known.and(day));
    }
  }
}
