package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an archive's index: one at a time a folder, thread-safe. Look-ups see what is not yet
 * committed; readers see nothing before {@link #commit}.
 *
 * <p>Each replacement of a source file is a generation: its articles carry the generation's name,
 * and the file's bookkeeping document says which one counts. So taking a replacement back, or
 * putting it in the place of an earlier one, is one deletion by term, and a commit shows it whole
 * or not at all.
 *
 * <p>What a file gave stays in the index as it is; where it is part of a story that goes on on
 * another page, it is kept as a hidden part, and the joined article stands for it. Each commit
 * joins anew what belongs to the issues that changed, so an article is whole whatever came first.
 */
public final class ArchiveWriter implements AutoCloseable {
  /**
   * Documents in memory before a segment is written; chosen to leave most of a 512 MB heap free.
   */
  private static final double BUFFER_MEGABYTES = 64;

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);

  /** Runs that are remembered: of a nightly one nearly two months. */
  public static final int MAX_RUNS = 50;

  private final Directory directory;
  private final IndexWriter writer;
  private final CommittedIndex committed;
  private final FacetsConfig facets = ArchiveFacets.config();
  private final Uncommitted uncommitted = new Uncommitted();
  private final Map<String, SourceUpdate> open = new HashMap<>();
  private final InstantSource clock;

  /** An index that this one takes the place of: what it holds came in when it says. */
  private @Nullable CommittedIndex predecessor;

  /** Tells other processes who writes; a directory that is no folder has none. */
  private Closeable note = () -> {};

  private ArchiveWriter(
      Directory directory, IndexWriter writer, CommittedIndex committed, InstantSource clock) {
    this.directory = directory;
    this.writer = writer;
    this.committed = committed;
    this.clock = clock;
  }

  /**
   * Opens the index in a folder, creating both where absent.
   *
   * @throws IncompatibleIndexException if another version wrote it
   * @throws IndexUnavailableException if the folder holds other things than an index
   * @throws IndexInUseException if another writer has it open
   */
  public static ArchiveWriter open(Path folder) throws IOException {
    return open(folder, "");
  }

  /**
   * Opens it likewise.
   *
   * @param command what it is opened for, as it was typed: another writer is told of it
   */
  public static ArchiveWriter open(Path folder, String command) throws IOException {
    return open(folder, command, InstantSource.system());
  }

  /**
   * Opens it likewise.
   *
   * @param clock tells when articles are put in and when runs end
   */
  public static ArchiveWriter open(Path folder, String command, InstantSource clock)
      throws IOException {
    IndexFolder.requireOwn(folder);
    Files.createDirectories(folder);
    ArchiveWriter writer = open(FSDirectory.open(folder), folder, clock);
    writer.note = WriterNote.leave(folder, command);
    try {
      IndexSwap.clean(folder);
    } catch (IOException e) {
      LOG.warn("what was left in {} can't be deleted: {}", folder, e.toString());
    }
    return writer;
  }

  /**
   * Opens the index in a directory, which is closed with it.
   *
   * @param folder where the directory is, for messages
   */
  static ArchiveWriter open(Directory directory, Path folder, InstantSource clock)
      throws IOException {
    IndexWriter writer = null;
    try {
      boolean isNew = !DirectoryReader.indexExists(directory);
      if (isNew) {
        IndexFolder.requireNoSegments(directory, folder);
      } else {
        Schema.check(directory, folder);
      }
      writer = new IndexWriter(directory, config());
      if (isNew) {
        writer.setLiveCommitData(Schema.commitData().entrySet());
        writer.commit();
      }
      return new ArchiveWriter(directory, writer, new CommittedIndex(directory), clock);
    } catch (LockObtainFailedException e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw IndexInUseException.of(folder, "Wait until that has ended, or end it.", e);
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(Analyzers.byField())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new QuietMerges())
        .setCommitOnClose(false);
  }

  /** Takes from an older index when articles were put in. */
  synchronized void inherit(DirectoryReader older) {
    predecessor = new CommittedIndex(older);
  }

  /** Takes over runs of an older index; those that were taken over before count once. */
  synchronized void remember(List<RunRecord> runs) throws IOException {
    for (RunRecord run : runs) {
      long ended = run.ended().toEpochMilli();
      writer.deleteDocuments(LongField.newExactQuery(Fields.RUN_ENDED, ended));
      writer.addDocument(RunDocument.of(run));
    }
    commit();
  }

  /** What is remembered of a source file. */
  public synchronized Optional<SourceRecord> source(String key) throws IOException {
    return Optional.ofNullable(stored(key)).map(StoredSource::source);
  }

  /** A source file of this content, any one where there are several. */
  public synchronized Optional<SourceRecord> sourceByHash(String contentHash) throws IOException {
    StoredSource recent = uncommitted.sourceByHash(contentHash);
    if (recent != null) {
      return Optional.of(recent.source());
    }
    return unchanged(committed.sourcesByHash(contentHash)).findFirst();
  }

  /** Whether a source file of another key is shown by this name. */
  public synchronized boolean isNameTaken(String shownName, String key) throws IOException {
    return uncommitted.isNameTaken(shownName, key)
        || unchanged(committed.sourcesByName(shownName))
            .anyMatch(source -> !source.key().equals(key));
  }

  /** The source files whose key begins like this, in the order of their keys. */
  public synchronized List<SourceRecord> sourcesByPrefix(String keyPrefix) throws IOException {
    return Stream.concat(
            uncommitted.sources().stream().filter(source -> source.key().startsWith(keyPrefix)),
            unchanged(committed.sourcesByPrefix(keyPrefix)))
        .sorted(Comparator.comparing(SourceRecord::key))
        .toList();
  }

  private Stream<SourceRecord> unchanged(List<StoredSource> sources) {
    return sources.stream()
        .map(StoredSource::source)
        .filter(source -> !uncommitted.knows(source.key()));
  }

  /** Whether an article has this id. */
  public synchronized boolean containsId(String id) throws IOException {
    return generation(id) != null;
  }

  /**
   * Number of articles in the archive, those of open updates not counted; those added since the
   * last commit are counted as if none of them were to be joined.
   */
  public synchronized long articleCount() throws IOException {
    return committed.articleCount() + uncommitted.articles();
  }

  /** Number of articles that are part of another one, as of the last commit. */
  public synchronized long joinedCount() throws IOException {
    return committed.joinedCount();
  }

  /**
   * Begins to replace the articles of a source file, or to add a new one's.
   *
   * @throws IllegalStateException if an update of the same file is open
   */
  public synchronized SourceUpdate begin(String key, String shownName, String contentHash)
      throws IOException {
    requireNoUpdate(key);
    long now = clock.instant().getEpochSecond();
    SourceUpdate update = new SourceUpdate(this, stored(key), key, shownName, contentHash, now);
    open.put(key, update);
    return update;
  }

  /**
   * Removes a source file with its articles; an unknown key changes nothing.
   *
   * @throws IllegalStateException if an update of the file is open
   */
  public synchronized void remove(String key) throws IOException {
    requireNoUpdate(key);
    StoredSource old = stored(key);
    if (old != null) {
      uncommitted.touched(committed.issues(old.generation()));
      writer.deleteDocuments(new Term(Fields.SOURCE_KEY, key), articlesOf(old.generation()));
      uncommitted.removed(old);
    }
  }

  /**
   * Makes all finished changes durable and visible, as one, with the stories joined that go on on
   * another page and the versions of one story in groups.
   *
   * @throws IllegalStateException if a {@link SourceUpdate} is open
   */
  public synchronized CommitReport commit() throws IOException {
    if (!open.isEmpty()) {
      throw new IllegalStateException("updates are open: " + open.keySet());
    }
    CommitReport report = joinAndGroup();
    writer.commit();
    committed.refresh();
    uncommitted.clear();
    return report;
  }

  /**
   * Remembers a run with the last ones and commits; forgets those before.
   *
   * @param run the run, had it ended at a time: it ends now, by the archive's clock
   * @throws IllegalStateException if a {@link SourceUpdate} is open
   */
  public synchronized void record(Function<Instant, RunRecord> run) throws IOException {
    Instant forgotten = committed.runEnded(MAX_RUNS - 1);
    if (forgotten != null) {
      writer.deleteDocuments(RunDocument.endedUntil(forgotten));
    }
    writer.addDocument(RunDocument.of(run.apply(clock.instant())));
    commit();
  }

  /** A joining that fails takes back all since the last commit: half of it would lose text. */
  private CommitReport joinAndGroup() throws IOException {
    if (uncommitted.isEmpty()) {
      return CommitReport.NOTHING;
    }
    try {
      StoryJoiner.Joined joined = StoryJoiner.join(uncommitted.issues(), writer, facets);
      Set<String> ids = new TreeSet<>(uncommitted.ids());
      ids.addAll(joined.written());
      Set<Long> shrunk = committed.groups(uncommitted, joined.written());
      return new CommitReport(joined.undecided(), VersionGroups.update(writer, ids, shrunk));
    } catch (IOException | RuntimeException | Error e) {
      IOUtils.closeWhileHandlingException(writer::rollback);
      throw e;
    }
  }

  /** Takes back open updates, commits the finished ones and closes. */
  @Override
  public synchronized void close() throws IOException {
    try {
      if (writer.isOpen()) {
        for (SourceUpdate update : List.copyOf(open.values())) {
          update.close();
        }
        joinAndGroup();
        writer.commit();
      }
    } finally {
      IOUtils.close(note, writer, committed::close, directory);
    }
  }

  /** Whether an article of another generation than {@code old} has this id. */
  synchronized boolean isTaken(String id, @Nullable StoredSource old) throws IOException {
    String holder = generation(id);
    return holder != null && (old == null || !holder.equals(old.generation()));
  }

  /** Notes that an article is added, and returns the work of adding it. */
  synchronized SourceUpdate.Addition adding(
      ArchivedArticle article, @Nullable StoredSource old, Origin now) throws IOException {
    if (isTaken(article.id(), old)) {
      throw new IllegalArgumentException("article id " + article.id() + " is taken");
    }
    uncommitted.added(article.id(), now.generation());
    uncommitted.touched(IssueFields.issue(article));
    Origin origin = new Origin(now.generation(), added(article.id(), old, now));
    return () -> writer.addDocument(facets.build(ArticleDocument.of(article, origin)));
  }

  /** An article that its file gave before keeps its time. */
  private long added(String id, @Nullable StoredSource old, Origin now) throws IOException {
    if (old == null) {
      Long before = predecessor == null ? null : predecessor.added(id);
      return before == null ? now.added() : before;
    }
    Origin earlier = committed.origin(id);
    return earlier != null && earlier.generation().equals(old.generation())
        ? earlier.added()
        : now.added();
  }

  void addLines(List<String> lines, String generation) throws IOException {
    writer.addDocuments(PageLines.documents(lines, generation));
  }

  synchronized void finish(@Nullable StoredSource old, StoredSource now) throws IOException {
    String key = now.source().key();
    writer.updateDocument(new Term(Fields.SOURCE_KEY, key), now.document());
    if (old != null) {
      uncommitted.touched(committed.issues(old.generation()));
      writer.deleteDocuments(articlesOf(old.generation()));
    }
    uncommitted.replaced(old, now);
    open.remove(key);
  }

  synchronized void abandon(String key, String generation) throws IOException {
    open.remove(key);
    uncommitted.abandoned(generation);
    writer.deleteDocuments(articlesOf(generation));
  }

  private @Nullable String generation(String id) throws IOException {
    String recent = uncommitted.generation(id);
    if (recent != null) {
      return recent;
    }
    Origin earlier = committed.origin(id);
    return earlier == null || uncommitted.isDead(earlier.generation())
        ? null
        : earlier.generation();
  }

  private @Nullable StoredSource stored(String key) throws IOException {
    return uncommitted.knows(key) ? uncommitted.source(key) : committed.source(key);
  }

  private void requireNoUpdate(String key) {
    if (open.containsKey(key)) {
      throw new IllegalStateException("an update of " + key + " is open");
    }
  }

  private static Term articlesOf(String generation) {
    return new Term(Fields.GENERATION, generation);
  }
}
