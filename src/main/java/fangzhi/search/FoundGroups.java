package fangzhi.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a search finds of the archive's groups. Of each one only the article that comes first in the
 * search's order is shown, the others stand behind it. Which one that is, is told of the groups
 * that a page comes upon; how many stand behind others needs no order.
 */
final class FoundGroups {
  private final Groups groups;
  private final OrderedArticles order;

  /** By place. */
  private final BitSet found;

  private final int behind;

  private FoundGroups(Groups groups, OrderedArticles order, BitSet found) {
    this.groups = groups;
    this.order = order;
    this.found = found;
    this.behind = behind(groups, found);
  }

  /**
   * What a query finds.
   *
   * @param documents its articles
   * @param order in which it is answered
   */
  static FoundGroups of(Groups groups, FoundDocuments documents, OrderedArticles order) {
    BitSet found = new BitSet(groups.size());
    groups.placesOf(documents).forEach(found::set);
    return new FoundGroups(groups, order, found);
  }

  /** Nothing of any group, so that each article found is shown. */
  static FoundGroups none(Groups groups, OrderedArticles order) {
    return new FoundGroups(groups, order, new BitSet());
  }

  /** How many articles stand behind others. */
  int behind() {
    return behind;
  }

  private static int behind(Groups groups, BitSet found) {
    int behind = 0;
    int first = found.nextSetBit(0);
    while (first >= 0) {
      int end = groups.end(first);
      behind += found.get(first, end).cardinality() - 1;
      first = found.nextSetBit(end);
    }
    return behind;
  }

  /** The other articles of an article's group that were found, the oldest first. */
  IntStream others(int document) {
    return groups.others(document).filter(found::get).map(groups::document);
  }

  /**
   * Some of the articles found without those that stand behind others.
   *
   * @param articles in the search's order
   */
  List<FoundArticle> shown(List<FoundArticle> articles) throws IOException {
    BitSet rivals = rivals(articles);
    if (rivals.isEmpty()) {
      return articles;
    }
    BitSet behind = behindOthers(rivals);
    return articles.stream().filter(article -> !isAmong(behind, article)).toList();
  }

  private boolean isAmong(BitSet places, FoundArticle article) {
    int place = groups.place(article.document());
    return place >= 0 && places.get(place);
  }

  /** The places of all that was found of the groups of some articles, if that is more than one. */
  private BitSet rivals(List<FoundArticle> articles) {
    BitSet rivals = new BitSet(groups.size());
    for (FoundArticle article : articles) {
      if (others(article.document()).findAny().isPresent()) {
        int place = groups.place(article.document());
        groups.places(place).filter(found::get).forEach(rivals::set);
      }
    }
    return rivals;
  }

  /** All but the first of each group in the search's order. */
  private BitSet behindOthers(BitSet rivals) throws IOException {
    BitSet behind = (BitSet) rivals.clone();
    BitSet met = new BitSet(groups.size());
    for (FoundArticle article : inOrder(rivals)) {
      int place = groups.place(article.document());
      if (!met.get(place)) {
        groups.places(place).forEach(met::set);
        behind.clear(place);
      }
    }
    return behind;
  }

  private List<FoundArticle> inOrder(BitSet places) throws IOException {
    return order.behind(null, groups.documents(places.stream()), places.cardinality());
  }
}
