package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The replacement of one source file's articles, article by article. Nothing changes for readers
 * before {@link #finish} and the next {@link ArchiveWriter#commit}; closing without {@code finish}
 * takes back what was added and leaves the file's earlier articles. For one thread, but for {@link
 * #addLines} and the work that {@link #adding} returns; several updates of different files may be
 * open at once.
 */
public final class SourceUpdate implements AutoCloseable {
  private final ArchiveWriter writer;
  private final @Nullable StoredSource old;
  private final String key;
  private final String shownName;
  private final String contentHash;
  private final Origin origin;
  private final AtomicInteger begun = new AtomicInteger();
  private int articles;
  private boolean done;

  SourceUpdate(
      ArchiveWriter writer,
      @Nullable StoredSource old,
      String key,
      String shownName,
      String contentHash,
      long now) {
    this.writer = writer;
    this.old = old;
    this.key = key;
    this.shownName = shownName;
    this.contentHash = contentHash;
    this.origin = new Origin(UUID.randomUUID().toString(), now);
  }

  /** Whether another source's article, or one already added here, has this id. */
  public boolean taken(String id) throws IOException {
    return writer.isTaken(id, old);
  }

  /**
   * Adds an article.
   *
   * @throws IllegalArgumentException if its id is {@link #taken}
   */
  public void add(ArchivedArticle article) throws IOException {
    adding(article).run();
  }

  /** What remains to be done of an addition; any thread may do it, once, before the end. */
  @FunctionalInterface
  public interface Addition {
    void run() throws IOException;
  }

  /**
   * Gives an article its id and returns the work of adding it.
   *
   * @throws IllegalArgumentException if its id is {@link #taken}
   */
  public Addition adding(ArchivedArticle article) throws IOException {
    requireOpen();
    Addition addition = writer.adding(article, old, origin);
    articles++;
    return counted(addition);
  }

  private Addition counted(Addition addition) {
    begun.incrementAndGet();
    return () -> {
      addition.run();
      begun.decrementAndGet();
    };
  }

  /**
   * Adds the lines of the page of text that the file is, so that a reader can be shown where its
   * articles stand; none of a file that is no such page. Their numbers are those of {@link
   * fangzhi.model.SourceRef#lines}, counted from 1.
   */
  public void addLines(List<String> lines) throws IOException {
    requireOpen();
    writer.addLines(lines, origin.generation());
  }

  /** Puts the added articles in the place of the file's earlier ones; there is nothing to note. */
  public SourceRecord finish() throws IOException {
    return finish(SourceNotes.NONE);
  }

  /**
   * Puts the added articles in the place of the file's earlier ones.
   *
   * @throws IllegalStateException if some of them aren't added yet
   */
  public SourceRecord finish(SourceNotes notes) throws IOException {
    requireOpen();
    if (begun.get() > 0) {
      throw new IllegalStateException(begun + " additions to " + key + " aren't done");
    }
    SourceRecord source = new SourceRecord(key, shownName, contentHash, articles, notes);
    writer.finish(old, new StoredSource(source, origin.generation()));
    done = true;
    return source;
  }

  @Override
  public void close() throws IOException {
    if (!done) {
      done = true;
      writer.abandon(key, origin.generation());
    }
  }

  private void requireOpen() {
    if (done) {
      throw new IllegalStateException("the update of " + key + " has ended");
    }
  }
}
