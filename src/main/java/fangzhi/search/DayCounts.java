package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** How many articles of a commit each day has; counted when first asked for. */
final class DayCounts {
  /** Stands for the articles that name no paper. */
  private static final int NO_PAPER = -1;

  private final IndexSearcher searcher;
  private final ArticleValues values;
  private @Nullable ArchiveDays days;

  /** A paper's day, or its articles of no day where that is null. */
  private record Issue(int paper, @Nullable Long day) {}

  /** What is counted of an issue. */
  private static final class Tally {
    private int articles;
    private long added;
  }

  DayCounts(IndexSearcher searcher, ArticleValues values) {
    this.searcher = searcher;
    this.values = values;
  }

  synchronized ArchiveDays get() throws IOException {
    ArchiveDays known = days;
    if (known == null) {
      known = named(tallies());
      days = known;
    }
    return known;
  }

  private Map<Issue, Tally> tallies() throws IOException {
    Map<Issue, Tally> tallies = new HashMap<>();
    Query articles = searcher.rewrite(ArchiveQuery.articles());
    Weight weight = searcher.createWeight(articles, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        count(segment, scorer.iterator(), tallies);
      }
    }
    return tallies;
  }

  private void count(LeafReaderContext segment, DocIdSetIterator articles, Map<Issue, Tally> to)
      throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(segment.reader(), Fields.ARCHIVE_DAY);
    NumericDocValues added = DocValues.getNumeric(segment.reader(), Fields.ADDED);
    ArticleValues.Segment own = values.of(segment);
    FacetOrdinals.Range papers = values.facets().range(Facet.PAPER);
    Bits live = segment.reader().getLiveDocs();
    for (int doc = articles.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = articles.nextDoc()) {
      if (live == null || live.get(doc)) {
        Long day = days.advanceExact(doc) ? days.nextValue() : null;
        Tally tally =
            to.computeIfAbsent(new Issue(paper(own, papers, doc), day), issue -> new Tally());
        tally.articles++;
        tally.added = Math.max(tally.added, added.advanceExact(doc) ? added.longValue() : 0);
      }
    }
  }

  /** The paper of a document, as an ordinal. */
  private static int paper(ArticleValues.Segment values, FacetOrdinals.Range papers, int doc) {
    for (int i = values.start(doc); i < values.end(doc); i++) {
      if (papers.holds(values.ordinal(i))) {
        return values.ordinal(i);
      }
    }
    return NO_PAPER;
  }

  private ArchiveDays named(Map<Issue, Tally> tallies) throws IOException {
    FacetOrdinals.Paths paths = values.facets().paths();
    List<IssueCount> issues = new ArrayList<>();
    int undated = 0;
    Map<String, Integer> undatedByPaper = new HashMap<>();
    for (Map.Entry<Issue, Tally> entry : tallies.entrySet()) {
      Issue issue = entry.getKey();
      Tally tally = entry.getValue();
      String paper = issue.paper() == NO_PAPER ? null : paths.path(issue.paper()).getFirst();
      if (issue.day() != null) {
        Instant added = Instant.ofEpochSecond(tally.added);
        LocalDate day = LocalDate.ofEpochDay(issue.day());
        issues.add(new IssueCount(paper, day, tally.articles, added));
      } else {
        undated += tally.articles;
        if (paper != null) {
          undatedByPaper.put(paper, tally.articles);
        }
      }
    }
    return new ArchiveDays(issues, undated, undatedByPaper);
  }
}
