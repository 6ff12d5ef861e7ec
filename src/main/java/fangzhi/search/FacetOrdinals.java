package fangzhi.search;

import fangzhi.index.ArchiveFacets;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The facets' values of one commit, numbered in the order of their paths: facet by facet, in a
 * hierarchical one each value before those below it. Costly to make, so there is one a reader.
 * Thread-safe.
 */
final class FacetOrdinals {
  /** Where the index keeps the values. */
  static final String FIELD = FacetsConfig.DEFAULT_INDEX_FIELD_NAME;

  private static final FacetsConfig CONFIG = ArchiveFacets.config();

  private final @Nullable SortedSetDocValuesReaderState state;
  private final Map<Facet, Range> ranges = new EnumMap<>(Facet.class);

  /** Some values in a row, the end left out. */
  record Range(int start, int end) {
    static final Range NONE = new Range(0, 0);

    boolean holds(int ordinal) {
      return ordinal >= start && ordinal < end;
    }

    int size() {
      return end - start;
    }

    IntStream ordinals() {
      return IntStream.range(start, end);
    }
  }

  FacetOrdinals(DirectoryReader reader) throws IOException {
    boolean holdsSome = FieldInfos.getMergedFieldInfos(reader).fieldInfo(FIELD) != null;
    state = holdsSome ? new DefaultSortedSetDocValuesReaderState(reader, CONFIG) : null;
    if (state != null) {
      addRanges(state);
    }
  }

  private void addRanges(SortedSetDocValuesReaderState known) {
    NavigableMap<Integer, Facet> starts = new TreeMap<>();
    for (String dimension : known.getDims()) {
      Facet facet = Facet.ofParameter(dimension);
      starts.put(start(known, facet), facet);
    }
    starts.forEach(
        (start, facet) -> {
          Integer next = starts.higherKey(start);
          // A hierarchical facet's first ordinal stands for all of it.
          int first = facet.isHierarchical() ? start + 1 : start;
          ranges.put(facet, new Range(first, next == null ? known.getSize() : next));
        });
  }

  private static int start(SortedSetDocValuesReaderState known, Facet facet) {
    return facet.isHierarchical()
        ? known.getDimTree(facet.parameter()).dimStartOrd
        : known.getOrdRange(facet.parameter()).start();
  }

  int size() {
    return state == null ? 0 : state.getSize();
  }

  Range all() {
    return new Range(0, size());
  }

  /** All values of a facet, the levels below included. */
  Range range(Facet facet) {
    return ranges.getOrDefault(facet, Range.NONE);
  }

  /** From a segment's ordinals to those of the commit, null where they are the same. */
  @Nullable LongValues toGlobal(LeafReaderContext segment) throws IOException {
    return state != null && state.getDocValues() instanceof MultiSortedSetDocValues all
        ? all.mapping.getGlobalOrds(segment.ord)
        : null;
  }

  /** What reads paths; for one thread. */
  Paths paths() throws IOException {
    return new Paths(state == null ? DocValues.emptySortedSet() : state.getDocValues());
  }

  /** Ordinals to paths and back. Not thread-safe. */
  final class Paths {
    private final SortedSetDocValues values;

    private Paths(SortedSetDocValues values) {
      this.values = values;
    }

    /** The steps of a value's path, one in a flat facet. */
    List<String> path(int ordinal) throws IOException {
      String[] path = FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString());
      return List.of(path).subList(1, path.length);
    }

    /** Where a path is; negative where no article has it. */
    int ordinal(Facet facet, List<String> path) throws IOException {
      String term = FacetsConfig.pathToString(facet.parameter(), path.toArray(String[]::new));
      return (int) values.lookupTerm(new BytesRef(term));
    }

    /** The values directly below a path of a hierarchical facet; all of a flat one. */
    PrimitiveIterator.OfInt below(Facet facet, List<String> parent) throws IOException {
      if (!facet.isHierarchical()) {
        return range(facet).ordinals().iterator();
      }
      int ordinal = ordinal(facet, parent);
      return state == null || ordinal < 0
          ? IntStream.empty().iterator()
          : state.getDimTree(facet.parameter()).iterator(ordinal);
    }
  }
}
