package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * One commit as it is searched.
 *
 * @param places number of articles a place
 * @param people number of articles a person
 * @param personNames the people, to be looked up
 * @param columnNames the columns, to be looked up
 * @param groups the articles that are versions of each other
 * @param days number of articles a day
 * @param articles number of articles
 */
record Snapshot(
    DirectoryReader reader,
    IndexSearcher searcher,
    FacetOrdinals facets,
    ValueCounts places,
    ValueCounts people,
    CountedNames personNames,
    CountedNames columnNames,
    NewestHeadlines headlines,
    Groups groups,
    DayCounts days,
    long articles) {
  static Snapshot of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Ranking.SIMILARITY);
    long articles = searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)));
    FacetOrdinals facets = new FacetOrdinals(reader);
    ValueCounts people = new ValueCounts(searcher, facets, Facet.PERSON);
    ValueCounts columns = new ValueCounts(searcher, facets, Facet.COLUMN);
    return new Snapshot(
        reader,
        searcher,
        facets,
        new ValueCounts(searcher, facets, Facet.PLACE),
        people,
        new CountedNames(people),
        new CountedNames(columns),
        new NewestHeadlines(searcher),
        Groups.of(searcher),
        new DayCounts(searcher, facets),
        articles);
  }

  /**
   * The same commit, searched in limited time. What is counted or spelled once for all requests
   * isn't limited, so that it comes to an end.
   */
  Snapshot within(TimeBudget budget) {
    return new Snapshot(
        reader,
        budget.limited(searcher),
        facets,
        places,
        people,
        personNames,
        columnNames,
        headlines,
        groups,
        days,
        articles);
  }
}
