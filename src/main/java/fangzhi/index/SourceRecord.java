package fangzhi.index;

import org.apache.lucene.document.Document;

/**
 * What the archive remembers of a source file.
 *
 * @param key the file's identity, the same on every run; {@code ingest} chooses it
 * @param shownName the file's name as shown to people
 * @param contentHash hash of the bytes the articles were read from
 * @param articles number of articles the file gave
 * @param notes what couldn't be read of it and what is doubtful
 */
public record SourceRecord(
    String key, String shownName, String contentHash, int articles, SourceNotes notes) {
  public SourceRecord {
    if (key.isEmpty() || articles < 0) {
      throw new IllegalArgumentException("source '" + key + "', articles " + articles);
    }
  }

  /** The record of a bookkeeping document's stored fields. */
  public static SourceRecord read(Document stored) {
    return StoredSource.read(stored).source();
  }
}
