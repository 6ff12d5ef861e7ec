package fangzhi.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges segments beside the writing. Where that fails, the writer closes and tells its next user
 * why; Lucene's own scheduler prints a stack trace as well.
 */
final class QuietMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable failure) {}
}
