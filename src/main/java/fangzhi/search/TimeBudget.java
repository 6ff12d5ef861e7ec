package fangzhi.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The time a search or a look-up may take, counted from when this was made. Lucene looks at the
 * clock every few hundred documents and then ends early without a word; here that is an exception,
 * so that a part of a result is never taken for the whole.
 */
final class TimeBudget implements QueryTimeout {
  private final Duration allowed;
  private final long start = System.nanoTime();

  TimeBudget(Duration allowed) {
    this.allowed = allowed;
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - start > allowed.toNanos();
  }

  /**
   * Lets the search go on.
   *
   * @throws SearchTimeoutException if the budget is spent
   */
  void check() {
    if (shouldExit()) {
      throw new SearchTimeoutException(allowed);
    }
  }

  /** A searcher of the same index whose searches throw when the budget is spent. */
  IndexSearcher limited(IndexSearcher searcher) {
    IndexSearcher limited = new Limited(searcher, this);
    limited.setSimilarity(searcher.getSimilarity());
    limited.setTimeout(this);
    return limited;
  }

  private static final class Limited extends IndexSearcher {
    private final TimeBudget budget;

    Limited(IndexSearcher searcher, TimeBudget budget) {
      super(searcher.getIndexReader(), Snapshot.THREADS);
      this.budget = budget;
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
        throws IOException {
      budget.check();
      T found = super.search(query, manager);
      budget.check();
      return found;
    }
  }
}
