package fangzhi.ingest;

import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.Rejected;
import fangzhi.model.SourceRef;
import fangzhi.page.ReadOutcome;
import fangzhi.parse.ParsedPage;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.search.Draft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts and files that aren't published yet, as drafts with their places and people. All of
 * it happens in memory: nothing is written to the disk, and the log learns nothing of a text.
 * Thread-safe.
 */
public final class DraftReader {
  /** The most bytes a file may have, unpacked too; a newspaper page has some 20,000. */
  public static final int MAX_FILE_BYTES = 2 << 20;

  private static final int MAX_NAME_CHARS = 100;
  private static final String NO_NAME = "稿件";

  private final Supplier<Gazetteer> gazetteers;
  private volatile @Nullable Readers latest;

  /**
   * A reader.
   *
   * @param gazetteers gives the gazetteer in use; it may be another one each time
   */
  public DraftReader(Supplier<Gazetteer> gazetteers) {
    this.gazetteers = gazetteers;
  }

  /**
   * What a file holds.
   *
   * @param name the file's name without folders
   * @param stories in the order of the file
   * @param rejected what of it couldn't be read, all of it where there are no stories
   */
  public record Reading(String name, List<Story> stories, List<Rejected> rejected) {
    public Reading {
      stories = List.copyOf(stories);
      rejected = List.copyOf(rejected);
    }
  }

  /** One story of a file. */
  public record Story(@Nullable String headline, Draft draft) {}

  /**
   * A text as it was pasted.
   *
   * @param date when it happened or will be printed, null if that isn't known
   */
  public Draft text(String text, @Nullable LocalDate date) {
    Article tagged = tagged(untagged(text), date);
    return new Draft(text, tagged.mentions(), date == null ? tagged.eventDate() : date);
  }

  private Article tagged(Article article, @Nullable LocalDate date) {
    try {
      PlaceTagger tagger = readers().tagger();
      return tagger.tag(List.of(article), article.issue(), date, List.of()).getFirst();
    } catch (RuntimeException | StackOverflowError e) {
      ArticleReader.logUnpublished("finding the places of", e);
      return article;
    }
  }

  private static Article untagged(String text) {
    return new Article(
        Kind.ARTICLE,
        Heading.NONE,
        List.of(),
        Issue.UNKNOWN,
        null,
        Mentions.NONE,
        text,
        null,
        null,
        new SourceRef(NO_NAME, List.of()));
  }

  /**
   * The stories of a file in any format that can be indexed.
   *
   * @param name as its owner calls it: its ending and a date in it may tell something
   * @param date when its stories happened or will be printed, null if the file has to tell
   */
  public Reading file(byte[] file, String name, @Nullable LocalDate date) {
    String shown = shown(name);
    LocalDate named = PathEvidence.of(Path.of(shown)).date();
    List<Story> stories = new ArrayList<>();
    ReadOutcome outcome =
        readers()
            .articles()
            .readUnpublished(file, MAX_FILE_BYTES, shown, page -> add(stories, page, date, named));
    return new Reading(shown, stories, outcome.rejected());
  }

  private static void add(
      List<Story> stories, ParsedPage page, @Nullable LocalDate given, @Nullable LocalDate named) {
    for (Article article : page.articles()) {
      LocalDate date = first(given, article.issue().date(), named, article.eventDate());
      Draft draft = new Draft(article.body(), article.mentions(), date);
      stories.add(new Story(article.heading().headline(), draft));
    }
  }

  private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
    for (LocalDate date : dates) {
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** Without folders and without what no path can hold. */
  private static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").strip();
    int start = Math.max(0, plain.length() - MAX_NAME_CHARS);
    boolean isCutInTwo = start > 0 && Character.isLowSurrogate(plain.charAt(start));
    return plain.isEmpty() ? NO_NAME : plain.substring(isCutInTwo ? start + 1 : start);
  }

  private Readers readers() {
    Gazetteer current = gazetteers.get();
    Readers known = latest;
    if (known == null || known.gazetteer() != current) {
      known = Readers.of(current);
      latest = known;
    }
    return known;
  }

  /** What reads by one gazetteer. */
  private record Readers(Gazetteer gazetteer, PlaceTagger tagger, ArticleReader articles) {
    static Readers of(Gazetteer gazetteer) {
      PlaceTagger tagger = new PlaceTagger(gazetteer);
      return new Readers(gazetteer, tagger, new ArticleReader(tagger));
    }
  }
}
