package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting by several threads against counting by one, in more segments than one thread takes. */
class FacetCounterTest {
  private static final int COMMITS = 6;
  private static final int ARTICLES = 30;
  private static final List<String> PLACES = List.of("甲市/东区", "甲市/西区", "乙市/北区/新村社区");

  private final Random random = new Random(20261122);
  private final Path folder;

  FacetCounterTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    for (int i = 0; i < COMMITS; i++) {
      try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
        Stories.write(writer, "k" + i, stories(i));
      }
    }
  }

  private List<ArchivedArticle> stories(int commit) {
    List<ArchivedArticle> stories = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(600));
      List<String> places = PLACES.subList(0, random.nextInt(PLACES.size() + 1));
      String body = "路灯亮了" + random.nextInt();
      stories.add(Stories.of(commit + "-" + i, Heading.of("题"), body, day, places));
    }
    return stories;
  }

  @Test
  void severalThreadsCountAsOne() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Snapshot snapshot = Snapshot.of(reader);
      List<List<LeafReaderContext>> together = List.of(reader.leaves());
      List<List<LeafReaderContext>> shared = FacetCounter.shares(reader.leaves(), 3);
      assertEquals(3, shared.size());
      assertEquals(
          Set.copyOf(reader.leaves()),
          shared.stream().flatMap(List::stream).collect(Collectors.toSet()));
      for (SearchRequest request : requests()) {
        Found one = counted(snapshot, request, together);
        Found several = counted(snapshot, request, shared);
        assertTrue(one.tally().total() > 0);
        assertEquals(one.tally().total(), several.tally().total());
        assertArrayEquals(one.tally().counts(), several.tally().counts());
        assertArrayEquals(one.tally().months(), several.tally().months());
        assertArrayEquals(
            one.documents().stream().toArray(), several.documents().stream().toArray());
      }
    }
  }

  private static List<SearchRequest> requests() {
    SearchRequest all = SearchRequest.of("");
    SearchRequest place = all.withSelected(Facet.PLACE, List.of("甲市"));
    LocalDate from = LocalDate.of(2020, 6, 1);
    return List.of(
        all,
        place,
        place.withDates(from, null),
        place.withSelected(Facet.MONTH, List.of("2020")),
        all.withDates(from, from.plusMonths(3)));
  }

  private static Found counted(
      Snapshot snapshot, SearchRequest request, List<List<LeafReaderContext>> parts)
      throws IOException {
    return FacetCounter.counted(
        snapshot.searcher(),
        snapshot.values(),
        snapshot.all().documents(),
        Selection.of(request),
        parts);
  }
}
