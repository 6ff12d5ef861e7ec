package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexTrouble;
import fangzhi.ingest.WatchedFolders.Look;
import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.place.PlaceTagger;
import fangzhi.place.WatchedGazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an archive up to date with folders, in a thread of its own: looks at them again and again
 * and indexes what is new or has changed, as a run of {@link Ingest} on those files does. Holds the
 * writer's lock all the time. Goes on after trouble. Half of the processors are left to whoever
 * searches.
 *
 * <p>It looks instead of asking the system to be told: a folder on another machine tells nothing,
 * and one way that works everywhere is less than two. A look takes a twentieth of the time at most.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int PAUSES_A_LOOK = 20;
  private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(15);
  private static final long MAX_SECONDS_TO_END = 20;

  private final List<Path> paths;
  private final Path index;
  private final Writers writers;
  private final Listener listener;
  private final Duration pauseAfterTrouble;
  private final WatchedFolders folders;
  private final WatchedGazetteer gazetteer;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "watching folders");
  private PlaceTagger tagger;
  private @Nullable ArchiveWriter writer;
  private volatile @Nullable Ingest running;

  private boolean someAreGone;

  /** What isn't read, as it was told last. */
  private PassedOver told = PassedOver.NOTHING;

  private String trouble = "";

  /** Is told what happens, in the watching thread. */
  public interface Listener extends IngestListener {
    /** Files were indexed, or were found to be gone, or something came that isn't read. */
    void indexed(IngestReport report);
  }

  /**
   * What is to be done.
   *
   * @param gone below which paths files are looked for that are gone
   * @param beside what has come that isn't read
   */
  private record Work(List<SourceFile> files, List<Path> gone, PassedOver beside) {
    boolean isNothing() {
      return files.isEmpty() && gone.isEmpty() && beside.isNothing();
    }

    Work only(List<SourceFile> some) {
      return new Work(some, List.of(), PassedOver.NOTHING);
    }

    Work withoutFiles() {
      return new Work(List.of(), gone, beside);
    }
  }

  /** Opens the archive to be written. */
  @FunctionalInterface
  public interface Writers {
    ArchiveWriter open() throws IOException;
  }

  /**
   * Opens the archive, so that trouble with it comes at once.
   *
   * @param index its folder, for messages
   * @param places the gazetteer's folder
   */
  public Watch(List<Path> paths, Path index, Path places, Writers writers, Listener listener)
      throws IOException {
    this(paths, index, places, writers, listener, PAUSE_AFTER_TROUBLE);
  }

  Watch(
      List<Path> paths,
      Path index,
      Path places,
      Writers writers,
      Listener listener,
      Duration pauseAfterTrouble)
      throws IOException {
    this.paths = List.copyOf(paths);
    this.index = index;
    this.writers = writers;
    this.listener = listener;
    this.pauseAfterTrouble = pauseAfterTrouble;
    this.folders = new WatchedFolders(paths, System::nanoTime, pauseAfterTrouble);
    this.gazetteer = new WatchedGazetteer(places);
    this.tagger = new PlaceTagger(Gazetteer.load(places));
    this.writer = writers.open();
  }

  /** Begins to watch. */
  public void start() {
    thread.start();
  }

  private void watch() {
    try {
      Duration pause = Duration.ZERO;
      while (!isToEnd(pause)) {
        pause = surelyLookAndIndex();
      }
    } finally {
      closeWriter();
    }
  }

  /** Waits; nothing but {@link #close} ends the watching. */
  private boolean isToEnd(Duration pause) {
    try {
      return end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      LOG.warn("interrupted, by nobody that should; the folders are looked at again", e);
      return false;
    }
  }

  /** Whatever happens, the next look comes. */
  private Duration surelyLookAndIndex() {
    try {
      return lookAndIndexOrTell();
    } catch (OutOfMemoryError e) {
      return pauseAfterTrouble; // there was no memory even to tell of it
    }
  }

  private Duration lookAndIndexOrTell() {
    try {
      return lookAndIndex();
    } catch (RuntimeException | Error e) {
      LOG.error("a bug, or too little memory; the folders are looked at again", e);
      return pauseAfterTrouble;
    }
  }

  /** Returns how long to wait before the next look. */
  private Duration lookAndIndex() {
    long started = System.nanoTime();
    takePlaces();
    Look look = folders.look();
    Duration pause = Duration.ofNanos(System.nanoTime() - started).multipliedBy(PAUSES_A_LOOK);
    someAreGone |= look.someAreGone();
    List<Path> gone = someAreGone ? paths : List.of();
    Work work = new Work(look.ready(), gone, look.beside().without(told));
    if (!work.isNothing() && !index(work, false)) {
      return longer(pause, pauseAfterTrouble);
    }
    someAreGone = false;
    told = look.beside();
    return longer(pause, PAUSE);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /**
   * Indexes files. What a disk keeps from it is tried again at the next look. What a bug of ours
   * does would fail for ever, so the files it fails on are found and left out.
   *
   * @param isAgain whether these failed before, alone or with others
   * @return whether nothing is left to be tried again
   */
  private boolean index(Work work, boolean isAgain) {
    try {
      List<SourceFile> unread = run(work);
      folders.taken(work.files());
      folders.unread(unread);
      trouble = "";
      return true;
    } catch (IOException | RuntimeException | Error e) {
      closeWriter();
      return !mayPass(e, isAgain) && indexApart(work, isAgain, e);
    }
  }

  /**
   * Tries each half, down to the file that fails: of 10,000 files with one that does, some thirty
   * runs. A file that failed alone is tried once again, as it may have met a writer that something
   * else had closed.
   */
  private boolean indexApart(Work work, boolean isAgain, Throwable bug) {
    List<SourceFile> files = work.files();
    if (files.size() > 1) {
      LOG.warn("a bug, looked for in each half of {} files", files.size(), bug);
      int half = files.size() / 2;
      return index(work.only(files.subList(0, half)), true)
          && index(work.only(files.subList(half, files.size())), true)
          && indexBeside(work);
    }
    if (!isAgain) {
      LOG.warn("a bug; tried again", bug);
      return index(work, true);
    }
    if (files.isEmpty()) {
      LOG.error("a bug; what is gone and what isn't read isn't told", bug);
      return true;
    }
    folders.taken(files);
    String name = files.getFirst().shownName();
    LOG.error("a bug; not indexed until it changes or the program starts again: {}", name, bug);
    return indexBeside(work);
  }

  /** What is to be told beside files that failed. */
  private boolean indexBeside(Work work) {
    Work rest = work.withoutFiles();
    return rest.isNothing() || index(rest, true);
  }

  /** Indexes files and returns those that couldn't be read. */
  private List<SourceFile> run(Work work) throws IOException {
    ArchiveWriter open = writer;
    if (open == null) {
      open = writers.open();
      writer = open;
    }
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    Ingest ingest = Ingest.with(workers, tagger, open, listener);
    running = ingest;
    if (end.getCount() == 0) {
      return List.of(); // told to end before it could be told to stop
    }
    IngestReport report = ingest.runOn(work.files(), work.gone(), work.beside());
    listener.indexed(report);
    return report.unread();
  }

  /** Whether it is no bug, but a disk's trouble or too little memory, which is told once. */
  private boolean mayPass(Throwable failure, boolean isAgain) {
    try {
      return switch (failure) {
        case Exception e when isAgain ->
            tellOnce(IndexTrouble.explainedByCause(index, e).getMessage());
        case Exception e -> tellOnce(IndexTrouble.explained(index, e).getMessage());
        case OutOfMemoryError e -> tellOnce(e.toString());
        default -> false;
      };
    } catch (RuntimeException bug) {
      LOG.debug("not the disk's", bug);
      return false;
    }
  }

  private boolean tellOnce(@Nullable String message) {
    String words = String.valueOf(message);
    if (!trouble.equals(words)) {
      trouble = words;
      LOG.error("what came can't be indexed now, which is tried again: {}", words);
    }
    return true;
  }

  /** Articles have the places of the gazetteer: with another one all files are read again. */
  private void takePlaces() {
    try {
      Optional<Gazetteer> changed = gazetteer.changed();
      if (changed.isPresent()) {
        tagger = new PlaceTagger(changed.get());
        folders.forget();
      }
    } catch (GazetteerException e) {
      LOG.warn("articles get the places as they were: {}", e.getMessage());
    }
  }

  private void closeWriter() {
    ArchiveWriter open = writer;
    writer = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException | RuntimeException | Error e) {
        LOG.warn("the archive stays as of its last commit: {}", e.toString());
      }
    }
  }

  /**
   * Ends it after the file it is at and commits. One that takes long isn't waited for: then the
   * archive stays as of its last commit.
   */
  @Override
  public void close() {
    end.countDown();
    Ingest now = running;
    if (now != null) {
      now.stop();
    }
    try {
      thread.join(Duration.ofSeconds(MAX_SECONDS_TO_END));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.warn("a long file is still being indexed; the archive stays as of its last commit");
    }
  }
}
