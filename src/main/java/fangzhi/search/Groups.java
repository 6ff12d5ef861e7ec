package fangzhi.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;

/**
 * The groups of one commit: articles that are versions of each other. Those of a group have places
 * in a row, counted from 0, the oldest first. Immutable.
 */
final class Groups {
  /** By document its place and one more; 0 for those that stand alone. */
  private final int[] placesAndOne;

  private final FoundDocuments all;
  private final int[] documents;
  private final int[] starts;
  private final int[] ends;
  private final DateOrder oldest;
  private final IndexReader reader;

  private Groups(List<List<GroupMember>> groups, IndexReader reader, DateOrder oldest) {
    this.oldest = oldest;
    this.reader = reader;
    int size = groups.stream().mapToInt(List::size).sum();
    placesAndOne = new int[size == 0 ? 0 : reader.maxDoc()];
    all = FoundDocuments.none(reader);
    documents = new int[size];
    starts = new int[size];
    ends = new int[size];
    int start = 0;
    for (List<GroupMember> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        put(start + i, group.get(i), start, start + group.size());
      }
      start += group.size();
    }
  }

  private void put(int place, GroupMember article, int start, int end) {
    placesAndOne[article.document()] = place + 1;
    all.add(article.document());
    documents[place] = article.document();
    starts[place] = start;
    ends[place] = end;
  }

  /**
   * Those of a reader.
   *
   * @param articles all of them
   * @param oldest their order
   */
  static Groups of(IndexReader reader, FoundDocuments articles, DateOrder oldest)
      throws IOException {
    return new Groups(groups(GroupMember.read(reader, articles, oldest)), reader, oldest);
  }

  private static List<List<GroupMember>> groups(List<GroupMember> byGroup) {
    List<List<GroupMember>> groups = new ArrayList<>();
    for (GroupMember article : byGroup) {
      if (groups.isEmpty() || groups.getLast().getFirst().group() != article.group()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(article);
    }
    groups.removeIf(group -> group.size() == 1);
    return groups;
  }

  /** Number of articles in groups. */
  int size() {
    return documents.length;
  }

  /** The places of those of some documents that are in groups, in no order. */
  IntStream placesOf(FoundDocuments found) {
    return isEmpty() ? IntStream.empty() : all.and(found).map(this::place);
  }

  boolean isEmpty() {
    return documents.length == 0;
  }

  /** The place of an article, negative where it stands alone. */
  int place(int document) {
    return isEmpty() ? -1 : placesAndOne[document] - 1;
  }

  int document(int place) {
    return documents[place];
  }

  FoundDocuments documents(IntStream places) {
    FoundDocuments some = FoundDocuments.none(reader);
    places.map(this::document).forEach(some::add);
    return some;
  }

  /** The place behind the last one of an article's group. */
  int end(int place) {
    return ends[place];
  }

  /** The place of the first of each group, the oldest first. */
  IntStream firsts() {
    return IntStream.iterate(0, place -> place < size(), place -> ends[place])
        .boxed()
        .sorted(Comparator.comparingInt(place -> oldest.rank(documents[place])))
        .mapToInt(Integer::intValue);
  }

  /** The places of the articles of the group that one at a place is of. */
  IntStream places(int place) {
    return IntStream.range(starts[place], ends[place]);
  }

  /** Whether two articles are versions of one story. */
  boolean areTogether(int document, int other) {
    int place = place(document);
    int otherPlace = place(other);
    return place >= 0 && otherPlace >= 0 && starts[place] == starts[otherPlace];
  }

  /** The places of the others of an article's group; none for one that stands alone. */
  IntStream others(int document) {
    int own = place(document);
    return own < 0 ? IntStream.empty() : places(own).filter(place -> place != own);
  }
}
