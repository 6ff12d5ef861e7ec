package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.jump.IssueKey;
import fangzhi.jump.JoinedStory;
import fangzhi.jump.JumpMatching;
import fangzhi.jump.PageNumber;
import fangzhi.jump.Parts;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryJoinerTest {
  private static final ArchivedArticle FIRST = Parts.of("a|1|清潩河畔变了样||第三版||一共捞出");
  private static final ArchivedArticle REST = Parts.of("c|3|变了样|第一版|||垃圾460吨。");

  private final Path folder;

  StoryJoinerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 3", "3 1", "1 | 3", "3 | 1"})
  void partsBecomeOneWhicheverCameFirst(String order) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (String page : order.split(" ")) {
        switch (page) {
          case "1" -> Stories.write(writer, "1", List.of(FIRST));
          case "3" -> Stories.write(writer, "3", List.of(REST));
          default -> writer.commit();
        }
      }
      assertEquals(Map.of("方志样报/2025-09-12", List.of()), writer.commit().undecided());
      assertEquals(1, writer.articleCount());
      assertEquals(1, writer.joinedCount());
    }
    assertEquals(Map.of("a", JoinedStory.of(List.of(FIRST, REST))), committed());
  }

  @Test
  void partOfAFileThatGoesIsAnArticleOfItsOwnAgain() throws IOException {
    for (String gone : List.of("1", "3")) {
      try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
        Stories.write(writer, "1", List.of(FIRST));
        Stories.write(writer, "3", List.of(REST));
        writer.commit();
        writer.remove(gone);
        writer.commit();
        assertEquals(List.of(1L, 0L), List.of(writer.articleCount(), writer.joinedCount()));
      }
      ArchivedArticle left = gone.equals("1") ? REST : FIRST;
      assertEquals(Map.of(left.id(), left), committed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|1|清潩河畔变了样||第三版||一共捞出|13", "a|2|清潩河畔变了样||第三版||一共捞出", "a|1|别的||||别的。"})
  void partThatChangesLeavesTheStory(String changed) throws IOException {
    ArchivedArticle other = Parts.of(changed);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", List.of(FIRST));
      Stories.write(writer, "3", List.of(REST));
      writer.commit();
      Stories.write(writer, "1", List.of(other));
    }
    assertEquals(Map.of("a", other, "c", REST), committed());
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", List.of(FIRST));
    }
    assertEquals(Map.of("a", JoinedStory.of(List.of(FIRST, REST))), committed());
  }

  @Test
  void closingJoinsWhatWasFinished() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", List.of(FIRST));
      Stories.write(writer, "3", List.of(REST));
    }
    assertEquals(Map.of("a", JoinedStory.of(List.of(FIRST, REST))), committed());
  }

  @Test
  void idsOfPartsStayTaken() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", List.of(FIRST));
      Stories.write(writer, "3", List.of(REST));
      writer.commit();
      try (SourceUpdate update = writer.begin("5", "5", "h")) {
        assertEquals(
            List.of(true, true, false),
            List.of(update.taken("a"), update.taken("c"), update.taken("e")));
      }
    }
  }

  @Test
  void whatIsUndecidedIsNamedAndLeft() throws IOException {
    ArchivedArticle other = Parts.of("b|1|山楂节开园||第三版");
    ArchivedArticle plain = Parts.of("c|3||第一版");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", List.of(FIRST, other));
      Stories.write(writer, "3", List.of(plain));
      UndecidedJump undecided = new UndecidedJump("3.txt", 1, "第一版");
      assertEquals(Map.of("方志样报/2025-09-12", List.of(undecided)), writer.commit().undecided());
      assertEquals(CommitReport.NOTHING, writer.commit());
    }
    assertEquals(Map.of("a", FIRST, "b", other, "c", plain), committed());
  }

  @Test
  void exportWithoutRealPagesJoinsNothing() throws IOException {
    List<ArchivedArticle> page =
        IntStream.range(0, 201).mapToObj(i -> Parts.of("a" + i + "|1|第" + i + "篇报道")).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "1", page);
      Stories.write(writer, "more", List.of(FIRST));
      Stories.write(writer, "3", List.of(REST));
      writer.commit();
      assertEquals(0, writer.joinedCount());
      Stories.write(writer, "1", page.subList(0, 199));
      writer.commit();
      assertEquals(1, writer.joinedCount());
    }
  }

  /** What each of some files may hold, as {@link Parts} writes it. */
  private static final List<List<String>> FILES =
      List.of(
          List.of(
              "a|1|河畔变了样||3||一共捞出",
              "a|1|河畔变了样||3||一共捞出|13",
              "a|1|河畔变了样||||一共捞出。",
              "a|1|河畔变了样||3||另一稿；b|1|山楂节开园||3|王秋生|开园",
              "a|1|河畔变了样||5||一共捞出"),
          List.of(
              "c|3||1|5||垃圾460吨。",
              "c|3|河畔变了样|1|||垃圾460吨。",
              "c|3|河畔变了样|1|||垃圾460吨。|13",
              "c|3||1||王秋生|当天来客；d|3||1|||垃圾",
              "c|3|另一篇"),
          List.of("e|5||3|||岸上也绿了。", "e|5||1|||岸上也绿了。", "e|5||3|||岸上也绿了。|13"),
          List.of("x|01|河畔变了样||03版||一共捞出", "x|01|不相干"),
          List.of("y|3|变了样|1|||垃圾||", "y|1|甲乙丙丁|3|3||正文。"));

  @Test
  void whateverComesAndGoesTheArchiveIsAsIfIndexedAtOnce() throws IOException {
    for (int seed = 0; seed < 10; seed++) {
      Path index = folder.resolve(Integer.toString(seed));
      Random random = new Random(seed);
      Map<String, List<ArchivedArticle>> files = new TreeMap<>();
      for (int round = 0; round < 8; round++) {
        try (ArchiveWriter writer = ArchiveWriter.open(index)) {
          for (int step = random.nextInt(4); step >= 0; step--) {
            change(writer, files, random);
          }
          writer.commit();
          assertEquals(
              files.values().stream().mapToInt(List::size).sum(),
              writer.articleCount() + writer.joinedCount(),
              "seed " + seed);
        }
        assertEquals(atOnce(files), committed(index), "seed " + seed + ", round " + round);
      }
    }
  }

  private static void change(
      ArchiveWriter writer, Map<String, List<ArchivedArticle>> files, Random random)
      throws IOException {
    int number = random.nextInt(FILES.size());
    String file = Integer.toString(number);
    List<String> contents = FILES.get(number);
    int which = random.nextInt(contents.size() + 1);
    if (which == contents.size()) {
      writer.remove(file);
      files.remove(file);
    } else {
      List<ArchivedArticle> articles =
          Arrays.stream(contents.get(which).split("；")).map(Parts::of).toList();
      Stories.write(writer, file, articles);
      files.put(file, articles);
    }
    if (random.nextInt(3) == 0) {
      writer.commit();
    }
  }

  /** The articles of files that are all looked at together. */
  private static Map<String, ArchivedArticle> atOnce(Map<String, List<ArchivedArticle>> files) {
    Map<String, ArchivedArticle> archive = new TreeMap<>();
    files.values().forEach(file -> file.forEach(part -> archive.put(part.id(), part)));
    Map<Object, List<ArchivedArticle>> issues =
        archive.values().stream()
            .collect(Collectors.groupingBy(a -> Objects.requireNonNull(IssueKey.of(a))));
    for (List<ArchivedArticle> issue : issues.values()) {
      for (List<ArchivedArticle> story : stories(issue)) {
        story.forEach(part -> archive.remove(part.id()));
        archive.put(story.getFirst().id(), JoinedStory.of(story));
      }
    }
    return archive;
  }

  private static List<List<ArchivedArticle>> stories(List<ArchivedArticle> issue) {
    Map<PageNumber, List<ArchivedArticle>> pages =
        issue.stream().collect(Collectors.groupingBy(StoryJoinerTest::page));
    return JumpMatching.find(
            issue.stream().filter(a -> a.article().continuedFrom() != null).toList(), pages)
        .stories();
  }

  private static PageNumber page(ArchivedArticle part) {
    return Optional.ofNullable(PageNumber.of(part.article().issue().pageNumber())).orElseThrow();
  }

  private Map<String, ArchivedArticle> committed() throws IOException {
    return committed(folder);
  }

  private static Map<String, ArchivedArticle> committed(Path index) throws IOException {
    Map<String, ArchivedArticle> articles = new TreeMap<>();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = Schema.open(directory, index)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TermQuery all = new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
      for (ScoreDoc hit : searcher.search(all, 100).scoreDocs) {
        ArchivedArticle article = ArticleDocument.read(searcher.storedFields().document(hit.doc));
        assertEquals(null, articles.put(article.id(), article));
      }
    }
    return articles;
  }
}
