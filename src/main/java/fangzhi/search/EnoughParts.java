package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.function.FunctionMatchQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;

/**
 * Finds the articles that hold enough of what is searched for by its parts: those whose parts
 * together weigh a share of what all parts weigh. A part weighs as much as it is rare, so that 中国
 * and 发展 don't make up for the name of a place.
 */
final class EnoughParts {
  /** What the commonest part weighs, which in a small archive may stand everywhere. */
  private static final double FOR_ANY = 1;

  /** Up to this many parts none may be missing. */
  private static final int FEW = 2;

  /** Share of the weight that is asked of a few words. */
  private static final double SHARE = 0.6;

  /** From this many parts on it is a sentence. */
  private static final int MANY = 5;

  /**
   * Share that is asked of a sentence. Of the headlines that {@code RankingFigures} looks for in
   * 24,084 bodies it finds 193 articles in the median.
   */
  private static final double SHARE_OF_SENTENCE = 0.35;

  /** For the rounding of sums. */
  private static final double TOLERANCE = 1e-3;

  private EnoughParts() {}

  /** The query, whose scores mean nothing. */
  static Query of(List<String> parts, Rarity rarity) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    double whole = 0;
    for (String part : parts) {
      double weight = FOR_ANY + rarity.of(part);
      Query holds = new ConstantScoreQuery(LiteralQuery.of(Fields.TEXT, part));
      any.add(new BoostQuery(holds, (float) weight), Occur.SHOULD);
      whole += weight;
    }
    return weighing(any.build(), whole * share(parts.size()) - TOLERANCE);
  }

  private static double share(int parts) {
    if (parts <= FEW) {
      return 1;
    }
    return parts < MANY ? SHARE : SHARE_OF_SENTENCE;
  }

  private static Query weighing(Query parts, double least) {
    DoubleValuesSource weight = DoubleValuesSource.fromQuery(parts);
    return new BooleanQuery.Builder()
        .add(parts, Occur.FILTER)
        .add(new FunctionMatchQuery(weight, sum -> sum >= least), Occur.FILTER)
        .build();
  }
}
