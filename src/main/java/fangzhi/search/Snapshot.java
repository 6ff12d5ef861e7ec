package fangzhi.search;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * One commit as it is searched.
 *
 * @param values of all facets by article
 * @param all every article
 * @param places number of articles a place
 * @param people number of articles a person
 * @param personNames the people, to be looked up
 * @param columnNames the columns, to be looked up
 * @param dates its articles by date
 * @param groups the articles that are versions of each other
 * @param days number of articles a day
 * @param articles number of articles
 */
record Snapshot(
    DirectoryReader reader,
    IndexSearcher searcher,
    ArticleValues values,
    Found all,
    ValueCounts places,
    ValueCounts people,
    CountedNames personNames,
    CountedNames columnNames,
    NewestHeadlines headlines,
    DateOrder.Both dates,
    Groups groups,
    DayCounts days,
    long articles) {
  /** What goes through many articles takes all processors, which the usual search doesn't need. */
  static final Executor THREADS = ForkJoinPool.commonPool();

  static Snapshot of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader, THREADS);
    searcher.setSimilarity(Ranking.SIMILARITY);
    FacetOrdinals facets = new FacetOrdinals(reader);
    ArticleValues values = ArticleValues.read(reader, facets);
    Found all = FacetCounter.find(searcher, values, ArchiveQuery.articles(), Selection.NONE);
    DateOrder.Both dates = DateOrder.of(reader, all.documents());
    FacetTally tally = all.tally();
    ValueCounts people = new ValueCounts(facets, tally, Facet.PERSON);
    ValueCounts columns = new ValueCounts(facets, tally, Facet.COLUMN);
    return new Snapshot(
        reader,
        searcher,
        values,
        all,
        new ValueCounts(facets, tally, Facet.PLACE),
        people,
        new CountedNames(people),
        new CountedNames(columns),
        new NewestHeadlines(searcher),
        dates,
        Groups.of(reader, all.documents(), dates.oldest()),
        new DayCounts(searcher, values),
        tally.total());
  }

  /** Makes what is made when first asked for, so that nobody waits for it. */
  void warm() throws IOException {
    places.get();
    days.get();
    columnNames.get();
    personNames.get();
    headlines.warm();
  }

  /**
   * The same commit, searched in limited time. What is counted or spelled once for all requests
   * isn't limited, so that it comes to an end.
   */
  Snapshot within(TimeBudget budget) {
    return with(budget.limited(searcher));
  }

  /** The same commit with another searcher of it. */
  Snapshot with(IndexSearcher other) {
    return new Snapshot(
        reader,
        other,
        values,
        all,
        places,
        people,
        personNames,
        columnNames,
        headlines,
        dates,
        groups,
        days,
        articles);
  }
}
