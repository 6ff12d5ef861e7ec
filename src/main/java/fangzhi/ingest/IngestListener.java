package fangzhi.ingest;

/** Hears how far a run has come. */
@FunctionalInterface
public interface IngestListener {
  /**
   * Called after each file, and during a file of many articles.
   *
   * @param files files done
   * @param allFiles files to do
   * @param articles articles added so far
   */
  void progress(int files, int allFiles, long articles);
}
