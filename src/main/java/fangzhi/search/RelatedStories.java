package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.ArticleDocument;
import fangzhi.index.Fields;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.PlacePath;
import fangzhi.text.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Finds the stories that have to do with one: that share people, places, organisations and words of
 * the headline, the rarer the better, and are filed near it. The rarest signs are looked up first,
 * until so many articles were read; so it costs the same in any archive.
 */
final class RelatedStories {
  /** More than a reader looks at. */
  private static final int MOST = 6;

  /** Articles read, of all signs. */
  private static final int MAX_POSTINGS = 20_000;

  /** One bit each. */
  private static final int MAX_SIGNS = Long.SIZE;

  /** Candidates of which the stored fields are read. */
  private static final int MAX_READ = 24;

  private static final int MAX_SHARED = 3;

  private static final double PERSON = 1;
  private static final double PLACE = 0.9;
  private static final double ORGANISATION = 0.7;
  private static final double WORD = 0.45;

  /** One rare name, or two rare words: less is chance. */
  private static final double LEAST = 0.7;

  /** 北京市 and 高质量 stand in thousands of 24,000 stories and say nothing, however many there are. */
  private static final double LEAST_NAME_RARITY = 0.3;

  private static final double LEAST_WORD_RARITY = 0.4;

  /** In a smaller archive a name of a handful of stories says as much as in one of this size. */
  private static final double SMALL_ARCHIVE = 2_000;

  /** After so many days a sign says half as much. */
  private static final double HALF_DAYS = 120;

  private final Snapshot snapshot;
  private final List<Sign> signs;
  private final Map<Integer, Tally> tallies = new HashMap<>();

  /**
   * Something a story can share.
   *
   * @param articles how many have it
   * @param weight how much it says, with its rarity
   */
  private record Sign(Term term, String shown, int articles, double weight) {}

  /** What a candidate shares: the sum of the weights, and which signs by their bits. */
  private record Tally(double weight, long signs) {
    Tally plus(Tally other) {
      return new Tally(weight + other.weight, signs | other.signs);
    }
  }

  private record Candidate(int document, double score, long signs) {}

  private RelatedStories(Snapshot snapshot, List<Sign> signs) {
    this.snapshot = snapshot;
    this.signs = signs;
  }

  /**
   * The stories that have to do with an article, the closest first.
   *
   * @param document the article's number
   */
  static List<RelatedStory> of(
      ArchivedArticle article, int document, Snapshot snapshot, Analyzer words) throws IOException {
    List<Sign> signs = new Signs(snapshot, words).of(article);
    return new RelatedStories(snapshot, signs).near(article, document);
  }

  private List<RelatedStory> near(ArchivedArticle article, int document) throws IOException {
    long read = 0;
    for (int sign = 0; sign < signs.size() && read <= MAX_POSTINGS; sign++) {
      read += signs.get(sign).articles();
      if (read <= MAX_POSTINGS) {
        addArticles(sign);
      }
    }
    tallies.values().removeIf(tally -> tally.weight() < LEAST);
    return chosen(scored(article), document);
  }

  private void addArticles(int sign) throws IOException {
    Tally one = new Tally(signs.get(sign).weight(), 1L << sign);
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      PostingsEnum articles = leaf.reader().postings(signs.get(sign).term(), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (articles != null && articles.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(articles.docID())) {
          tallies.merge(leaf.docBase + articles.docID(), one, Tally::plus);
        }
      }
    }
  }

  /** The best, those far from the article's day behind those near it. */
  private List<Candidate> scored(ArchivedArticle article) throws IOException {
    Map<Integer, Tally> growing = new TreeMap<>(tallies);
    List<Candidate> candidates = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.ARCHIVE_DAY);
      for (Map.Entry<Integer, Tally> found : growing.entrySet()) {
        int inLeaf = found.getKey() - leaf.docBase;
        if (inLeaf >= 0 && inLeaf < leaf.reader().maxDoc()) {
          double near = days.advanceExact(inLeaf) ? near(article, days.nextValue()) : 0.5;
          Tally tally = found.getValue();
          candidates.add(new Candidate(found.getKey(), tally.weight() * near, tally.signs()));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::document));
    return candidates;
  }

  /** 1 on the same day; of an undated article every day is as near. */
  private static double near(ArchivedArticle article, long day) {
    return article.archiveDate() == null
        ? 1
        : 1 / (1 + Math.abs(article.archiveDate().date().toEpochDay() - day) / HALF_DAYS);
  }

  /** One of each group, none of the article's own. */
  private List<RelatedStory> chosen(List<Candidate> best, int document) throws IOException {
    Groups groups = snapshot.groups();
    List<Integer> told = new ArrayList<>(List.of(document));
    List<RelatedStory> chosen = new ArrayList<>();
    for (Candidate candidate : best.subList(0, Math.min(MAX_READ, best.size()))) {
      int other = candidate.document();
      boolean isTold = told.stream().anyMatch(t -> t == other || groups.areTogether(t, other));
      if (!isTold && chosen.size() < MOST) {
        Document stored = snapshot.searcher().storedFields().document(other);
        ArchivedArticle story = ArticleDocument.read(stored).withoutBody();
        if (story.article().kind() != Kind.PHOTO) {
          told.add(other);
          chosen.add(new RelatedStory(story, shared(candidate.signs())));
        }
      }
    }
    return chosen;
  }

  private List<String> shared(long bits) {
    return IntStream.range(0, signs.size())
        .filter(sign -> (bits >> sign & 1) == 1)
        .mapToObj(sign -> signs.get(sign).shown())
        .distinct()
        .limit(MAX_SHARED)
        .toList();
  }

  /** What an article can share with others. */
  private static final class Signs {
    private final Snapshot snapshot;
    private final Analyzer words;
    private final List<Sign> signs = new ArrayList<>();

    Signs(Snapshot snapshot, Analyzer words) {
      this.snapshot = snapshot;
      this.words = words;
    }

    /** The rarest first. */
    List<Sign> of(ArchivedArticle found) throws IOException {
      Mentions who = found.article().mentions();
      addValues(Facet.PERSON, who.names(), PERSON);
      addValues(Facet.PLACE, who.places(), PLACE);
      addValues(Facet.ORGANISATION, who.organisations(), ORGANISATION);
      String headline = found.article().heading().headline();
      if (headline != null) {
        addWords(Folding.fold(headline).text());
      }
      signs.sort(Comparator.comparingInt(Sign::articles).thenComparing(Sign::shown));
      return List.copyOf(signs.subList(0, Math.min(MAX_SIGNS, signs.size())));
    }

    private void addValues(Facet facet, List<String> values, double weight) throws IOException {
      for (String value : values) {
        List<String> path = facet.path(value);
        if (!path.isEmpty()) {
          String[] steps = path.toArray(String[]::new);
          Term term = DrillDownQuery.term(FacetOrdinals.FIELD, facet.parameter(), steps);
          add(
              term,
              facet == Facet.PLACE ? PlacePath.name(value) : value,
              weight,
              LEAST_NAME_RARITY);
        }
      }
    }

    /** Words of one character say nothing. */
    private void addWords(String folded) throws IOException {
      for (String word : Analyzers.tokens(words, folded).stream().distinct().toList()) {
        if (word.codePointCount(0, word.length()) > 1) {
          add(new Term(Fields.words(Fields.HEADLINE), word), word, WORD, LEAST_WORD_RARITY);
        }
      }
    }

    private void add(Term term, String shown, double weight, double leastRarity)
        throws IOException {
      int articles = snapshot.reader().docFreq(term);
      double all = Math.max(SMALL_ARCHIVE, (double) snapshot.articles());
      double rarity = Math.log(all / articles) / Math.log(all);
      if (articles > 1 && rarity >= leastRarity) {
        signs.add(new Sign(term, shown, articles, weight * rarity));
      }
    }
  }
}
