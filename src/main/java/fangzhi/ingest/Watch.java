package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexTrouble;
import fangzhi.ingest.WatchedFolders.Look;
import fangzhi.model.Rejected;
import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.place.PlaceTagger;
import fangzhi.place.WatchedGazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private Set<String> told = Set.of();
  private String trouble = "";

  /** Is told what happens, in the watching thread. */
  public interface Listener extends IngestListener {
    /** Files were indexed, or were found to be gone. */
    void indexed(IngestReport report);

    /** What can't be entered or is left out has changed. */
    void passedOver(List<Rejected> problems, List<String> warnings);
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
    this.folders = new WatchedFolders(paths, System::nanoTime);
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
      while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = surelyLookAndIndex();
      }
    } catch (InterruptedException e) {
      LOG.error("the watching was interrupted", e);
    } finally {
      closeWriter();
    }
  }

  /** Whatever happens, the next look comes. */
  private Duration surelyLookAndIndex() {
    try {
      return lookAndIndex();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
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
    tell(look);
    if (look.ready().isEmpty() && !look.someAreGone()) {
      return longer(pause, PAUSE);
    }
    try {
      index(look);
      folders.taken(look.ready());
      trouble = "";
      return longer(pause, PAUSE);
    } catch (IOException | RuntimeException e) {
      closeWriter();
      failed(look, e);
      return longer(pause, pauseAfterTrouble);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void index(Look look) throws IOException {
    ArchiveWriter open = writer;
    if (open == null) {
      open = writers.open();
      writer = open;
    }
    int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    Ingest ingest = Ingest.with(workers, tagger, open, listener);
    running = ingest;
    if (end.getCount() == 0) {
      return; // told to end before it could be told to stop
    }
    listener.indexed(ingest.runOn(look.ready(), look.someAreGone() ? paths : List.of()));
  }

  /** A disk is tried again; what a bug of ours keeps from being indexed would fail for ever. */
  private void failed(Look look, Exception failure) {
    Exception explained = failure;
    try {
      explained = IndexTrouble.explained(index, failure);
    } catch (RuntimeException bug) {
      folders.taken(look.ready());
      List<String> names = look.ready().stream().map(SourceFile::shownName).toList();
      LOG.error("a bug; not indexed until they change or the program starts again: {}", names, bug);
    }
    if (explained instanceof IOException && !trouble.equals(explained.getMessage())) {
      trouble = String.valueOf(explained.getMessage());
      LOG.error("what came can't be indexed now, which is tried again: {}", trouble);
    }
  }

  private void tell(Look look) {
    Set<String> now = new HashSet<>(look.warnings());
    look.problems().forEach(problem -> now.add(problem.toString()));
    if (!now.equals(told)) {
      told = now;
      listener.passedOver(look.problems(), look.warnings());
    }
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
      } catch (IOException | RuntimeException e) {
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
