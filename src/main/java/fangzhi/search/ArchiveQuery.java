package fangzhi.search;

import fangzhi.index.Fields;
import fangzhi.model.Occurrence;
import fangzhi.query.Expression;
import fangzhi.query.Note;
import fangzhi.query.ParsedQuery;
import fangzhi.query.QueryField;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a request's words find, whatever facets and dates are chosen.
 *
 * @param findsAll whether that is every article, as nothing is asked for
 * @param ranking whose score is that of an article found, null where all are as good
 * @param mostWithoutHeading no article scores more that has none of the terms in a heading;
 *     infinite where it isn't known
 * @param terms what articles are found by
 * @param notes how the query was understood
 */
record ArchiveQuery(
    Query query,
    boolean findsAll,
    @Nullable BooleanQuery ranking,
    double mostWithoutHeading,
    List<Sought> terms,
    List<Note> notes) {
  ArchiveQuery {
    terms = List.copyOf(terms);
    notes = List.copyOf(notes);
  }

  /**
   * Builds the query.
   *
   * @param searcher tells whether a term stands anywhere
   * @throws fangzhi.query.QueryTooLongException if there are too many characters or terms
   */
  static ArchiveQuery of(SearchRequest request, IndexSearcher searcher, Analyzer words)
      throws IOException {
    ParsedQuery typed = ParsedQuery.parse(request.query());
    Relaxation relaxation = Relaxation.of(typed, request.words(), searcher, words);
    List<Sought> terms = relaxation.sought();
    Rarity rarity = new Rarity(searcher.getIndexReader());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(articles(), Occur.FILTER);
    query.add(relaxation.matching(rarity), Occur.FILTER);
    List<Sought> inStory = terms.stream().filter(Sought::inStory).toList();
    boolean isRanked = !inStory.isEmpty() && request.sort() == Sort.RELEVANCE;
    BooleanQuery ranking = null;
    double mostWithoutHeading = Double.POSITIVE_INFINITY;
    if (isRanked) {
      Ranking scores = new Ranking(words, searcher, rarity);
      ranking = scores.of(inStory);
      mostWithoutHeading = scores.mostWithoutHeading(inStory);
      query.add(ranking, Occur.SHOULD);
    }
    boolean findsAll = typed.expression() instanceof Expression.Everything;
    return new ArchiveQuery(
        query.build(), findsAll, ranking, mostWithoutHeading, terms, typed.notes());
  }

  /**
   * Some of its articles, with their scores. A clause of the ranking has to match, since only then
   * Lucene leaves out what can't come under the best; the last one always does.
   */
  Query scored(FoundDocuments found) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(new DocumentsQuery(found), Occur.FILTER);
    if (ranking != null) {
      ranking.clauses().forEach(scored::add);
      scored.add(new BoostQuery(MatchAllDocsQuery.INSTANCE, 0), Occur.SHOULD);
      scored.setMinimumNumberShouldMatch(1);
    }
    return scored.build();
  }

  /** Those of some articles that have a term in a heading. */
  Query inHeadings(FoundDocuments found) {
    BooleanQuery.Builder headings = new BooleanQuery.Builder();
    terms.stream()
        .filter(Sought::inStory)
        .map(term -> Matching.term(QueryField.HEADING, term.text()))
        .forEach(heading -> headings.add(heading, Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(new DocumentsQuery(found), Occur.FILTER)
        .add(headings.build(), Occur.FILTER)
        .build();
  }

  /** The folded texts to mark in a part of an article: terms, or their words where relaxed. */
  List<String> marked(Occurrence.Field part) {
    return terms.stream()
        .filter(term -> term.field().covers(part))
        .flatMap(term -> term.marked().stream())
        .distinct()
        .toList();
  }

  /** The terms whose words are searched because they stand nowhere literally. */
  List<String> relaxed() {
    return terms.stream().filter(Sought::relaxed).map(Sought::text).toList();
  }

  /** The article of an id, or the one it is a part of. */
  static Query byId(String id) {
    return new BooleanQuery.Builder()
        .add(articles(), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.ID, id)), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.PART_ID, id)), Occur.SHOULD)
        .setMinimumNumberShouldMatch(1)
        .build();
  }

  /** Every article. */
  static Query articles() {
    return new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
  }
}
