package fangzhi.server.view;

import fangzhi.search.DuplicateReport;
import fangzhi.search.Repetition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report of what repeats what, which comes while its page is written: the groups, then the pairs,
 * each to be gone through once.
 *
 * @param from the first day, empty for all
 * @param to the last day, empty for all
 * @param total number of groups
 * @param compared number of articles compared for the pairs
 * @param busy why there are no pairs, null where there are
 */
public record ReportView(
    String from,
    String to,
    String total,
    String compared,
    Found groups,
    Found pairs,
    @Nullable String busy) {

  /** What tells of the next thing, none at the end. */
  public interface Source {
    Optional<Repetition> next() throws IOException;
  }

  /**
   * Of a report.
   *
   * @param from the first day, empty for all
   * @param to the last day, empty for all
   */
  public static ReportView of(
      DuplicateReport report,
      String from,
      String to,
      Source groups,
      Source pairs,
      @Nullable String busy,
      Texts texts) {
    return new ReportView(
        from,
        to,
        texts.number(report.groups()),
        texts.number(report.articles()),
        new Found(groups, texts),
        new Found(pairs, texts),
        busy);
  }

  /** What was found of one sort, as it comes. For one thread. */
  public static final class Found implements Iterable<RepetitionView> {
    private final Source source;
    private final Texts texts;
    private long count;

    private Found(Source source, Texts texts) {
      this.source = source;
      this.texts = texts;
    }

    /** How many there were until now, written out. */
    public String count() {
      return texts.number(count);
    }

    @Override
    public Iterator<RepetitionView> iterator() {
      return new Iterator<>() {
        private Optional<Repetition> next = Optional.empty();
        private boolean asked;

        /** Looks for the next only now, when the one before is on the page. */
        @Override
        public boolean hasNext() {
          return upcoming().isPresent();
        }

        @Override
        public RepetitionView next() {
          Repetition found = upcoming().orElseThrow(NoSuchElementException::new);
          asked = false;
          count++;
          return RepetitionView.of(found, texts);
        }

        private Optional<Repetition> upcoming() {
          if (!asked) {
            next = read();
            asked = true;
          }
          return next;
        }
      };
    }

    private Optional<Repetition> read() {
      try {
        return source.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
