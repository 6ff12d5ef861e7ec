package fangzhi.search;

import fangzhi.index.ArchiveFacets;
import fangzhi.index.Fields;
import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * One commit as it is searched. The facet state is costly, so there is one a reader.
 *
 * @param facets null in an archive without articles, which has no facet to count
 * @param places number of articles a place
 * @param people number of articles a person
 * @param articles number of articles
 */
record Snapshot(
    DirectoryReader reader,
    IndexSearcher searcher,
    @Nullable SortedSetDocValuesReaderState facets,
    ValueCounts places,
    ValueCounts people,
    long articles) {
  static final FacetsConfig CONFIG = ArchiveFacets.config();

  static Snapshot of(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    long articles = searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)));
    SortedSetDocValuesReaderState facets =
        articles == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
    return new Snapshot(
        reader,
        searcher,
        facets,
        new ValueCounts(facets, Facet.PLACE),
        new ValueCounts(facets, Facet.PERSON),
        articles);
  }
}
