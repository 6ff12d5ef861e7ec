package fangzhi.search;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * The time a search or a look-up may take, counted from when this was made. Lucene looks at the
 * clock every few hundred documents and then ends early; here that is an exception, so that a part
 * of a result is never taken for the whole, but where a part is asked for.
 */
final class TimeBudget implements QueryTimeout {
  private final Duration allowed;
  private final LongSupplier nanos;
  private final long start;

  /**
   * @param nanos the clock
   */
  TimeBudget(Duration allowed, LongSupplier nanos) {
    this.allowed = allowed;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public boolean shouldExit() {
    return nanos.getAsLong() - start > allowed.toNanos();
  }

  /**
   * Lets the search go on.
   *
   * @throws SearchTimeoutException if the budget is spent
   */
  void check() {
    if (shouldExit()) {
      throw spent();
    }
  }

  SearchTimeoutException spent() {
    return new SearchTimeoutException(allowed);
  }

  /**
   * Lets what goes on beside a searcher's own searches go on.
   *
   * @throws SearchTimeoutException if its searches are limited and their budget is spent
   */
  static void check(IndexSearcher searcher) {
    if (searcher instanceof Limited limited) {
      limited.budget.check();
    }
  }

  /** A searcher of the same index whose searches throw when the budget is spent. */
  IndexSearcher limited(IndexSearcher searcher) {
    return timed(new Limited(searcher, this), searcher);
  }

  /**
   * A searcher of the same index whose searches find a part when the budget is spent, which {@link
   * IndexSearcher#timedOut} then tells.
   */
  IndexSearcher finding(IndexSearcher searcher) {
    return timed(new IndexSearcher(searcher.getIndexReader(), Snapshot.THREADS), searcher);
  }

  private IndexSearcher timed(IndexSearcher timed, IndexSearcher searcher) {
    timed.setSimilarity(searcher.getSimilarity());
    timed.setTimeout(this);
    return timed;
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
