package fangzhi.ingest;

import fangzhi.export.Export;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.CommitReport;
import fangzhi.index.SourceRecord;
import fangzhi.index.SourceUpdate;
import fangzhi.index.UndecidedJump;
import fangzhi.ingest.ReadAhead.Expected;
import fangzhi.ingest.ReadAhead.FileAhead;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.page.ReadOutcome;
import fangzhi.parse.ParsedPage;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * Puts the articles of files into an archive, only those of new and changed files.
 *
 * <p>A file is known by its real path and the hash of its content and of the places it was read
 * with, so that other places have every file read again. Same path and hash: nothing to do. Same
 * hash as a file that is gone or has other content now: it was moved, its articles are filed under
 * the new name, if it can be read under that. Same hash as another file that is still there:
 * unchanged, and named. New content replaces the file's articles; where the new content can't be
 * read, the earlier articles stay. A file that vanished keeps its articles until it is pruned. For
 * one thread.
 *
 * <p>All processors work ({@link ReadAhead}): what costs, parsing, tagging and analysing, is done
 * for many pages at once. What depends on the order, which ids are free, what was moved, what is
 * told, is decided by the one thread, page by page in the order of the files, so that a run comes
 * to the same with any number of them.
 */
public final class Ingest {
  private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(20);
  private static final int PROGRESS_ARTICLES = 100;

  private final ArticleReader reader;

  /** The version of the gazetteer that articles are tagged with. */
  private final String places;

  private final ArchiveWriter writer;
  private final IngestListener listener;
  private final int workers;
  private final long maxChars;
  private final long commitNanos;
  private volatile boolean isStopped;

  public Ingest(PlaceTagger tagger, ArchiveWriter writer, IngestListener listener) {
    this(
        new ArticleReader(tagger),
        tagger.version(),
        writer,
        listener,
        Runtime.getRuntime().availableProcessors(),
        ReadAhead.MAX_CHARS,
        COMMIT_INTERVAL);
  }

  /** An ingest that leaves some processors alone. */
  static Ingest with(
      int workers, PlaceTagger tagger, ArchiveWriter writer, IngestListener listener) {
    return new Ingest(
        new ArticleReader(tagger),
        tagger.version(),
        writer,
        listener,
        workers,
        ReadAhead.MAX_CHARS,
        COMMIT_INTERVAL);
  }

  /**
   * An ingest.
   *
   * @param places the version of the gazetteer the reader tags with
   * @param workers how many threads parse, tag and analyse
   * @param maxChars how many characters of text may be read ahead
   * @param commitInterval after how long a run commits before its end
   */
  Ingest(
      ArticleReader reader,
      String places,
      ArchiveWriter writer,
      IngestListener listener,
      int workers,
      long maxChars,
      Duration commitInterval) {
    this.reader = reader;
    this.places = places;
    this.writer = writer;
    this.listener = listener;
    this.workers = workers;
    this.maxChars = maxChars;
    this.commitNanos = commitInterval.toNanos();
  }

  /**
   * Indexes files and folders and commits, at the end and at intervals before. Files below them
   * that are gone are named.
   *
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the books don't balance
   */
  public IngestReport run(List<Path> paths) throws IOException {
    return run(paths, false);
  }

  /**
   * Indexes files and folders as {@link #run} does, and removes the articles of files below them
   * that are gone; a path itself may be gone.
   *
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the books don't balance
   */
  public IngestReport runAndPrune(List<Path> paths) throws IOException {
    return run(paths, true);
  }

  /**
   * Indexes files and commits as {@link #run} does, but looks for no others.
   *
   * @param files each once, under the names that those of them get which the archive doesn't know
   * @throws IOException if the index can't be written
   * @throws IllegalStateException if the books don't balance
   */
  public IngestReport runOn(List<SourceFile> files) throws IOException {
    return runOn(files, List.of(), PassedOver.NOTHING);
  }

  /**
   * Does likewise, and names the archive's files that are gone.
   *
   * @param paths below which they are looked for
   * @param beside what was met beside the files
   */
  IngestReport runOn(List<SourceFile> files, List<Path> paths, PassedOver beside)
      throws IOException {
    Run run = begin(files);
    run.books.passedOver(beside);
    run.all();
    new Vanished(writer).settle(paths, Map.of(), false, run.books);
    return end(run, beside.problems().size());
  }

  private IngestReport run(List<Path> paths, boolean prune) throws IOException {
    FileWalk walk = FileWalk.of(paths);
    Run run = begin(walk.files());
    run.books.passedOver(new PassedOver(walk.rejected(), walk.warnings()));
    run.all();
    int pathsWithNothing = new Vanished(writer).settle(paths, walk.empty(), prune, run.books);
    return end(run, walk.rejected().size() + pathsWithNothing);
  }

  private Run begin(List<SourceFile> files) throws IOException {
    return new Run(files, new Books(writer.articleCount(), writer.joinedCount()));
  }

  /**
   * Commits, closes the books and has the archive remember them.
   *
   * @param others entries that were seen beside the files
   */
  private IngestReport end(Run run, int others) throws IOException {
    run.commit();
    run.undecided.values().forEach(jumps -> jumps.forEach(run.books::undecided));
    IngestReport report =
        run.books.close(run.done + others, writer.articleCount(), writer.joinedCount());
    writer.record(report::record);
    return report;
  }

  /** Has the run that is under way end after the file it is at, and any later one at once. */
  public void stop() {
    isStopped = true;
  }

  /** A file that got new content since can't stand for another: its articles go with the old. */
  private boolean stillHolds(Path file, String hash) {
    try {
      return !Files.notExists(file) && ContentHash.of(file, places).equals(hash);
    } catch (IOException e) {
      return true; // there, but not readable now: it keeps its articles
    }
  }

  private final class Run {
    private final List<SourceFile> files;
    private final Books books;
    private final ShownNames names = new ShownNames(writer);
    private final OpenUpdates updates = new OpenUpdates();
    private final Map<String, Integer> lastSuffix = new HashMap<>();

    /** Of each issue as of the last commit that changed it. */
    private final Map<String, List<UndecidedJump>> undecided = new TreeMap<>();

    private long committedNanos = System.nanoTime();
    private int done;
    private int addedHere;

    Run(List<SourceFile> files, Books books) {
      this.files = files;
      this.books = books;
    }

    void all() throws IOException {
      try {
        readAll();
      } catch (UncheckedIOException e) {
        throw Objects.requireNonNull(e.getCause());
      }
    }

    private void readAll() throws IOException {
      try (updates;
          ReadAhead ahead = new ReadAhead(reader, files, this::expected, workers, maxChars)) {
        for (SourceFile file : files) {
          if (isStopped) {
            break;
          }
          one(file, ahead.next());
          done++;
          tell(books.put());
          if (System.nanoTime() - committedNanos > commitNanos) {
            commit();
          }
        }
        updates.finishAll();
      }
    }

    /** Asked before a file's turn, while other files are still added. */
    private Expected expected(SourceFile file) throws IOException {
      String hash;
      try {
        hash = ContentHash.of(file.path(), places);
      } catch (IOException e) {
        return new Expected(null, null);
      }
      Optional<SourceRecord> known = writer.source(file.key());
      if (known.isPresent() && known.get().contentHash().equals(hash)) {
        return new Expected(hash, null);
      }
      Optional<SourceRecord> same = writer.sourceByHash(hash);
      boolean isCopy = same.isPresent() && stillHolds(Path.of(same.get().key()), hash);
      return new Expected(hash, isCopy ? null : names.name(file, known));
    }

    private void commit() throws IOException {
      updates.finishAll();
      CommitReport report = writer.commit();
      undecided.putAll(report.undecided());
      books.repeats().found(report.repeats());
      committedNanos = System.nanoTime();
    }

    private void one(SourceFile file, FileAhead ahead) throws IOException {
      String hash = ahead.hash();
      if (hash == null) {
        // The reader meets the same trouble and puts it into words.
        books.unread(file, reader.read(file, page -> {}));
        return;
      }
      updates.finishDone();
      if (updates.concern(file, hash)) {
        updates.finishAll();
      }
      Optional<SourceRecord> known = writer.source(file.key());
      if (known.isPresent() && known.get().contentHash().equals(hash)) {
        books.unchanged(known.get());
      } else {
        changed(file, ahead, hash, known);
      }
    }

    private void changed(
        SourceFile file, FileAhead ahead, String hash, Optional<SourceRecord> known)
        throws IOException {
      Optional<SourceRecord> same = writer.sourceByHash(hash);
      if (same.isEmpty()) {
        replace(file, ahead, hash, known, 0);
      } else if (stillHolds(Path.of(same.get().key()), hash)) {
        books.copy(file.shownName(), same.get());
        writer.remove(file.key());
        books.replaced(articles(known), 0);
      } else if (reader.isReadable(file)) {
        books.warn(file.shownName(), "moved, was " + same.get().shownName());
        writer.remove(same.get().key());
        replace(file, ahead, hash, known, same.get().articles());
      } else {
        replace(file, ahead, hash, known, 0); // which says why it can't be; the articles stay
      }
    }

    /**
     * Puts a file's articles in the place of its earlier ones.
     *
     * @param moved how many articles were removed because the file was moved
     */
    private void replace(
        SourceFile asked, FileAhead ahead, String hash, Optional<SourceRecord> known, int moved)
        throws IOException {
      addedHere = 0;
      lastSuffix.clear();
      SourceFile file = names.name(asked, known);
      SourceUpdate update = writer.begin(file.key(), file.shownName(), hash);
      OpenUpdate open = updates.begin(file, hash, known, update);
      ReadOutcome outcome =
          ahead.read(file, page -> adding(page, file, update, moved == 0), open::adds);
      books.read(file.shownName(), outcome);
      if (outcome.pages() > 0) {
        open.complete(Books.notes(outcome));
        books.replaced(articles(known) + moved, addedHere);
      } else {
        updates.abandonLast();
        books.replaced(moved, 0);
        known.ifPresent(k -> books.warn(k.shownName(), "its earlier articles stay in the archive"));
      }
    }

    private static int articles(Optional<SourceRecord> known) {
      return known.map(SourceRecord::articles).orElse(0);
    }

    /** Gives a page's articles their ids; what remains is to add them. */
    private Callable<?> adding(
        ParsedPage page, SourceFile file, SourceUpdate update, boolean mayBeNew) {
      Filing filing = new Filing(file, page, Export.today());
      List<SourceUpdate.Addition> additions = new ArrayList<>();
      try {
        for (Article article : page.articles()) {
          String id = freeId(Filing.id(article), update);
          if (mayBeNew && !writer.containsId(id)) {
            books.repeats().isNew(id);
          }
          additions.add(update.adding(new ArchivedArticle(id, article, filing.date(article))));
          if (++addedHere % PROGRESS_ARTICLES == 0) {
            tell(books.put() + addedHere);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return () -> {
        update.addLines(page.lines());
        for (SourceUpdate.Addition addition : additions) {
          addition.run();
        }
        return update;
      };
    }

    /** The id, or with -2, -3, … where another article has it. */
    private String freeId(String base, SourceUpdate update) throws IOException {
      String id = base;
      while (update.taken(id)) {
        id = base + "-" + lastSuffix.merge(base, 2, (last, two) -> last + 1);
      }
      return id;
    }

    private void tell(long articles) {
      listener.progress(done, files.size(), articles);
    }
  }
}
