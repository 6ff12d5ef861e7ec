package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * An article of a group of versions.
 *
 * @param group the group's number
 */
record GroupMember(int document, long group) {
  /**
   * All of a reader, group by group, in each the oldest first; maybe with some that are the only
   * one left of theirs.
   */
  static List<GroupMember> read(IndexReader reader, FoundDocuments articles, DateOrder oldest)
      throws IOException {
    List<GroupMember> members = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      read(segment, articles.of(segment), members);
    }
    members.sort(
        Comparator.comparingLong(GroupMember::group)
            .thenComparingInt(member -> oldest.rank(member.document())));
    return members;
  }

  private static void read(LeafReaderContext segment, FixedBitSet articles, List<GroupMember> to)
      throws IOException {
    NumericDocValues groups = DocValues.getNumeric(segment.reader(), Fields.GROUP);
    for (int doc = groups.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = groups.nextDoc()) {
      if (articles.get(doc)) {
        to.add(new GroupMember(segment.docBase + doc, groups.longValue()));
      }
    }
  }
}
