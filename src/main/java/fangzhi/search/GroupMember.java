package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * An article of a group of versions.
 *
 * @param group the group's number
 * @param day the archive day, or what {@link Order#OLDEST} sorts undated articles by
 * @param ids those of the article's segment
 * @param id the ordinal of its own
 */
record GroupMember(int document, long group, long day, SortedDocValues ids, int id) {
  /** By group, in each as {@link Order#OLDEST} has them. */
  private static final Comparator<GroupMember> ORDER =
      Comparator.comparingLong(GroupMember::group)
          .thenComparingLong(GroupMember::day)
          .thenComparing(GroupMember::compareIds);

  /** All of a reader, group by group, maybe with some that are the only one left of theirs. */
  static List<GroupMember> read(IndexReader reader, FoundDocuments articles) throws IOException {
    List<GroupMember> members = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      read(segment, articles.of(segment), members);
    }
    members.sort(ORDER);
    return members;
  }

  private static void read(LeafReaderContext segment, FixedBitSet articles, List<GroupMember> to)
      throws IOException {
    NumericDocValues groups = DocValues.getNumeric(segment.reader(), Fields.GROUP);
    SortedNumericDocValues days = DocValues.getSortedNumeric(segment.reader(), Fields.ARCHIVE_DAY);
    SortedDocValues ids = DocValues.getSorted(segment.reader(), Fields.ID);
    for (int doc = groups.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = groups.nextDoc()) {
      if (articles.get(doc) && ids.advanceExact(doc)) {
        long day = days.advanceExact(doc) ? days.nextValue() : Order.OLDEST.undated();
        int document = segment.docBase + doc;
        to.add(new GroupMember(document, groups.longValue(), day, ids, ids.ordValue()));
      }
    }
  }

  private int compareIds(GroupMember other) {
    return ids == other.ids ? Integer.compare(id, other.id) : idBytes().compareTo(other.idBytes());
  }

  private BytesRef idBytes() {
    try {
      return BytesRef.deepCopyOf(ids.lookupOrd(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
