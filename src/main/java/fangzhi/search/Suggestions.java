package fangzhi.search;

import fangzhi.query.ParsedQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/**
 * What may be meant by what stands in the search box: places, people, columns and headlines of the
 * archive, by a part of them, pinyin or its initials. Thread-safe.
 *
 * <p>Names come first, the closest and of most stories before the others, then the newest
 * headlines, then places without any story. After several words the last one is completed, and the
 * others have to stand in the same stories, headlines or paths.
 */
public final class Suggestions {
  /** The most suggestions. */
  public static final int MOST = 10;

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;

  /** Headlines that names leave room for. */
  private static final int HEADLINES = 3;

  /** Places without stories that headlines leave room for. */
  private static final int WITHOUT_STORIES = 2;

  /** The closest of each type are there, however close those of the others are. */
  private static final int OF_EACH = 2;

  private static final Comparator<Candidate> CLOSEST =
      Comparator.comparing(Candidate::fit)
          .thenComparing(Comparator.comparingLong(Candidate::stories).reversed());

  private final ArchiveSearcher archive;
  private final Communities communities;

  public Suggestions(ArchiveSearcher archive, Communities communities) {
    this.archive = archive;
    this.communities = communities;
  }

  private record Candidate(Suggestion suggestion, NameFit fit, long stories) {
    static Candidate of(FittingPlace found) {
      FiledPlace place = found.place();
      return new Candidate(new Suggestion.Community(place), found.fit(), place.stories());
    }

    static Candidate person(FittingName found) {
      CountedName name = found.name();
      NamedPerson person = new NamedPerson(name.name(), name.stories());
      return new Candidate(new Suggestion.Person(person), found.fit(), name.stories());
    }

    static Candidate column(FittingName found) {
      CountedName name = found.name();
      Suggestion column = new Suggestion.Column(name.name(), name.stories());
      return new Candidate(column, found.fit(), name.stories());
    }
  }

  /**
   * At most {@link #MOST}, the likeliest first.
   *
   * @param typed what is blank or longer than a headline finds nothing
   */
  public List<Suggestion> of(String typed) throws IOException {
    Optional<TypedWords> words = TypedWords.of(typed);
    if (words.isEmpty() || typed.length() > LONGEST || words.get().words().size() > MOST_WORDS) {
      return List.of();
    }
    return words.get().isOne() ? ofOne(typed, words.get()) : ofSeveral(typed, words.get());
  }

  private List<Suggestion> ofOne(String typed, TypedWords words) throws IOException {
    List<FoundHeadline> headlines = headlines(words);
    int room = MOST - Math.min(HEADLINES, headlines.size());
    List<Candidate> places = places(typed);
    List<Candidate> columns =
        fitting(archive.read(snapshot -> snapshot.columnNames().get()), words).stream()
            .map(Candidate::column)
            .toList();
    List<Candidate> names = mixed(List.of(storied(places), people(words), columns), room);
    List<Suggestion> others =
        places.stream()
            .filter(place -> place.stories() == 0)
            .limit(MOST)
            .map(Candidate::suggestion)
            .toList();
    return together(names.stream().map(Candidate::suggestion).toList(), headlines, others);
  }

  private static List<Suggestion> together(
      List<Suggestion> names, List<FoundHeadline> headlines, List<Suggestion> others) {
    int room = MOST - names.size();
    int stories =
        Math.max(Math.min(room, HEADLINES), room - Math.min(WITHOUT_STORIES, others.size()));
    Stream<Suggestion> newest = headlines.stream().limit(stories).map(Suggestions::headline);
    return Stream.of(names.stream(), newest, others.stream())
        .flatMap(list -> list)
        .limit(MOST)
        .toList();
  }

  /** The places of the path typed, the words with a last name that has stories, headlines. */
  private List<Suggestion> ofSeveral(String typed, TypedWords words) throws IOException {
    List<Suggestion> ofPath =
        storied(places(typed)).stream().map(Candidate::suggestion).limit(HEADLINES).toList();
    List<Suggestion> all = new ArrayList<>(ofPath);
    List<Candidate> last = mixed(List.of(storied(places(words.last())), people(words)), MOST);
    for (Candidate name : last) {
      String text = words.completed(name.suggestion().text());
      boolean isNew = !ofPath.contains(name.suggestion()) && !text.equals(typed.strip());
      if (all.size() < MOST - HEADLINES && isNew && finds(text)) {
        all.add(new Suggestion.Completion(name.suggestion(), text));
      }
    }
    return together(all, headlines(words), List.of());
  }

  private List<FoundHeadline> headlines(TypedWords words) throws IOException {
    return archive.read(snapshot -> snapshot.headlines().of(words, MOST, snapshot.searcher()));
  }

  private boolean finds(String query) throws IOException {
    Query articles = Matching.articles(ParsedQuery.parse(query).expression());
    return archive.read(snapshot -> snapshot.searcher().count(articles)) > 0;
  }

  /** The closest of all, with the closest of each type in any case. */
  private static List<Candidate> mixed(List<List<Candidate>> types, int room) {
    Set<Candidate> kept = new HashSet<>();
    types.forEach(type -> type.stream().limit(OF_EACH).forEach(kept::add));
    List<Candidate> all = types.stream().flatMap(List::stream).sorted(CLOSEST).toList();
    for (Candidate candidate : all) {
      if (kept.size() < room) {
        kept.add(candidate);
      }
    }
    return all.stream().filter(kept::contains).toList();
  }

  private List<Candidate> places(String typed) throws IOException {
    return communities.fitting(typed).stream().map(Candidate::of).toList();
  }

  private static List<Candidate> storied(List<Candidate> places) {
    return places.stream().filter(place -> place.stories() > 0).limit(MOST).toList();
  }

  private List<Candidate> people(TypedWords words) throws IOException {
    return fitting(archive.read(snapshot -> snapshot.personNames().get()), words).stream()
        .map(Candidate::person)
        .toList();
  }

  private static List<FittingName> fitting(List<CountedName> names, TypedWords words) {
    return FittingName.of(names, words.last(), words.letters(), MOST);
  }

  private static Suggestion headline(FoundHeadline found) {
    return new Suggestion.Headline(found.id(), found.headline(), found.date());
  }
}
