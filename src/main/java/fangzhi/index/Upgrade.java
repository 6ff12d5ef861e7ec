package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of an older schema that is built anew beside itself, from the files it remembers, and
 * then replaced in one commit. Until then it stays as it is. What was begun and interrupted is gone
 * on with. Holds the writer's lock; for one thread.
 */
public final class Upgrade implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
  private static final int MAX_NAMED = 10;

  private final Path folder;
  private final IndexSwap swap;
  private final Directory directory;
  private final DirectoryReader old;
  private final ArchiveWriter writer;

  private Upgrade(
      Path folder, IndexSwap swap, Directory directory, DirectoryReader old, ArchiveWriter writer) {
    this.folder = folder;
    this.swap = swap;
    this.directory = directory;
    this.old = old;
    this.writer = writer;
  }

  /** Whether a folder holds an index of an older schema. */
  public static boolean isNeeded(Path folder) throws IOException {
    if (!IndexFolder.holdsIndex(folder)) {
      return false;
    }
    try (Directory directory = Schema.existing(folder)) {
      return Schema.isOlder(directory);
    }
  }

  /**
   * Begins, or goes on with what was begun before.
   *
   * @param command as it was typed
   * @throws IndexInUseException if the index is being written to
   */
  public static Upgrade begin(Path folder, String command) throws IOException {
    IndexSwap swap = IndexSwap.begin(folder, command);
    Directory directory = null;
    DirectoryReader old = null;
    try {
      directory = Schema.existing(folder);
      old = DirectoryReader.open(directory);
      ArchiveWriter writer = writer(swap.beside(IndexSwap.UPGRADING));
      writer.inherit(old);
      return new Upgrade(folder, swap, directory, old, writer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(old, directory, swap);
      throw e;
    }
  }

  private static ArchiveWriter writer(Path beside) throws IOException {
    try {
      return ArchiveWriter.open(beside);
    } catch (IncompatibleIndexException | DamagedIndexException e) {
      LOG.debug("what was begun can't be gone on with", e);
      IndexSwap.delete(beside);
      return ArchiveWriter.open(beside);
    }
  }

  /**
   * A file that the older index was made of.
   *
   * @param key what the archive knows it by
   * @param articles it gave
   */
  public record OldSource(String key, String shownName, int articles) {}

  /**
   * The files that the older index remembers, in the order of their keys.
   *
   * @throws IncompatibleIndexException if it is too old to tell
   */
  public List<OldSource> sources() throws IOException {
    IndexSearcher searcher = new IndexSearcher(old);
    TermQuery all = new TermQuery(new Term(Fields.TYPE, Fields.SOURCE));
    List<OldSource> sources = new ArrayList<>();
    // Asked for as many as there are: room is made for all that are asked for.
    for (ScoreDoc hit : searcher.search(all, Math.max(1, searcher.count(all))).scoreDocs) {
      sources.add(source(searcher.storedFields().document(hit.doc)));
    }
    if (sources.isEmpty() && old.numDocs() > 0) {
      throw Schema.tooOld(folder);
    }
    sources.sort(Comparator.comparing(OldSource::key));
    return sources;
  }

  private OldSource source(Document stored) throws IncompatibleIndexException {
    String key = stored.get(Fields.SOURCE_KEY);
    String name = stored.get(Fields.SOURCE_NAME);
    IndexableField articles = stored.getField(Fields.SOURCE_ARTICLES);
    if (key == null || name == null || articles == null) {
      throw Schema.tooOld(folder);
    }
    return new OldSource(key, name, articles.numericValue().intValue());
  }

  /** Writes the new index. */
  public ArchiveWriter writer() {
    return writer;
  }

  /**
   * Puts the new index, with the older one's runs, in its place; nothing may be open.
   *
   * @throws DamagedIndexException if the new one isn't whole, so that it has to be begun again
   */
  public void complete() throws IOException {
    writer.remember(runs());
    writer.close();
    Path beside = swap.beside(IndexSwap.UPGRADING);
    CheckReport report = IndexCheck.of(beside);
    if (!report.isWhole()) {
      IndexSwap.delete(beside);
      throw IndexTrouble.damaged(beside, String.join("; ", report.problems()), null);
    }
    swap.to(beside);
    IndexSwap.delete(beside);
  }

  /** The runs that the older index remembers, none where it tells them in another way. */
  private List<RunRecord> runs() throws IOException {
    IndexSearcher searcher = new IndexSearcher(old);
    List<RunRecord> runs = new ArrayList<>();
    try {
      for (RunRecord run : RunDocument.latest(searcher, ArchiveWriter.MAX_RUNS)) {
        RunRecord whole = RunDocument.endedAt(searcher, run.ended());
        runs.add(whole == null ? run : whole);
      }
    } catch (RuntimeException e) {
      LOG.warn("the list of earlier runs can't be taken over from the older index", e);
      return List.of();
    }
    return runs;
  }

  /**
   * Refuses to lose what some files gave.
   *
   * @param lost names of the files
   * @param all number of files remembered
   */
  public IncompatibleIndexException refusal(List<String> lost, int all) {
    String more = lost.size() > MAX_NAMED ? " and " + (lost.size() - MAX_NAMED) + " more" : "";
    return new IncompatibleIndexException(
        "An older version of Fangzhi wrote the index in "
            + folder
            + ". It has to be built anew from the files it was made of, but "
            + lost.size()
            + " of "
            + all
            + " are gone or can't be read any more: "
            + String.join(", ", lost.subList(0, Math.min(MAX_NAMED, lost.size())))
            + more
            + ". Nothing was changed. Put them back where they were, or give up what they held with:"
            + " ./fangzhi index --prune --index "
            + folder
            + " PATH");
  }

  /** Ends it; without {@link #complete} the older index stays as it is. */
  @Override
  public void close() throws IOException {
    IOUtils.close(writer::close, old, directory, swap);
  }
}
