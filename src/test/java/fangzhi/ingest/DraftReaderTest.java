package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Article;
import fangzhi.model.Mentions;
import fangzhi.model.Rejected;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DraftReaderTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 20);
  private static final String TEXT = "　　5月16日，许昌市魏都区文峰街道办事处主任苏一禾来到河西社区。\r\n她看了新水管。";

  private final Gazetteer gazetteer = ShippedPlaces.GAZETTEER;
  private final DraftReader reader = new DraftReader(() -> gazetteer);

  DraftReaderTest() throws IOException {}

  @Test
  void pastedTextStaysAsItIsAndTellsItsPlacesAndPeople() {
    Draft draft = reader.text(TEXT, DAY);
    assertEquals(TEXT, draft.text());
    assertEquals(DAY, draft.date());
    assertEquals(List.of("苏一禾"), draft.mentions().names());
    assertEquals("许昌市/魏都区/文峰街道/河西社区", draft.mentions().places().getFirst());
    assertTrue(
        draft.mentions().occurrences().stream()
            .anyMatch(o -> TEXT.substring(o.start(), o.end()).equals("河西社区")));
  }

  @Test
  void withoutADayTheTextsOwnOneCounts() {
    assertEquals(LocalDate.of(2023, 5, 16), reader.text("2023年5月16日，长葛市下了一场雨。", null).date());
    assertEquals(null, reader.text("长葛市下了一场雨，屋檐滴答。", null).date());
  }

  @Test
  void aTextThatNamesNothingIsADraftToo() {
    assertEquals(Mentions.NONE, reader.text("…………", null).mentions());
    assertEquals(Mentions.NONE, reader.text("", null).mentions());
  }

  @Test
  void everySampleFileIsReadFromMemoryAsFromTheDisk() throws IOException {
    ArticleReader onDisk = new ArticleReader(new PlaceTagger(gazetteer));
    int compared = 0;
    for (Path path : files()) {
      String name = path.getFileName().toString();
      List<String> bodies = new ArrayList<>();
      onDisk.read(
          new SourceFile(path.toAbsolutePath(), name),
          page -> page.articles().stream().map(Article::body).forEach(bodies::add));
      DraftReader.Reading reading = reader.file(Files.readAllBytes(path), name, null);
      assertEquals(bodies, reading.stories().stream().map(s -> s.draft().text()).toList(), name);
      compared += bodies.size();
    }
    assertTrue(compared > 40, "only " + compared + " stories");
  }

  private static List<Path> files() throws IOException {
    try (var walk = Files.walk(Path.of("index-data", "articles"))) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void theDayIsTheOneGivenElseTheOneTheFileTells() {
    byte[] dated = bytes("{\"headline\":\"a\",\"date\":\"2024-01-02\",\"body\":\"长葛市下了雨。\"}");
    byte[] undated = bytes("{\"headline\":\"a\",\"body\":\"长葛市下了雨。\"}");
    assertEquals(DAY, only(reader.file(dated, "a.jsonl", DAY)).date());
    assertEquals(LocalDate.of(2024, 1, 2), only(reader.file(dated, "a.jsonl", null)).date());
    assertEquals(
        LocalDate.of(2023, 11, 24),
        only(reader.file(undated, "许昌日报_20231124_04.jsonl", null)).date());
    assertEquals(null, only(reader.file(undated, "a.jsonl", null)).date());
  }

  private static Draft only(DraftReader.Reading reading) {
    assertEquals(1, reading.stories().size());
    return reading.stories().getFirst().draft();
  }

  @Test
  void whatIsRejectedIsNamedByTheFilesBareName() {
    for (String name : List.of("a.pdf", "C:\\稿\\a.pdf", "/home/x/a.pdf", "a\u0000.pdf")) {
      DraftReader.Reading reading = reader.file(bytes("%PDF-1.4"), name, null);
      assertEquals(List.of(), reading.stories());
      assertEquals(
          List.of(
              new Rejected(
                  "a.pdf", null, "a PDF; extract its text layer first, e.g. pdftotext -raw FILE")),
          reading.rejected());
    }
    assertEquals("稿件", reader.file(bytes(""), "///", null).name());
    String cutInTwo = "\ud83d\ude00".repeat(60) + "1.txt";
    assertEquals(99, reader.file(bytes(""), cutInTwo, null).name().length());
  }

  @Test
  void aPackedFileMayUnpackToNoMoreThanAllowed() throws IOException {
    String line = "{\"body\":\"" + "雨".repeat(1_000) + "\"}\n";
    assertEquals(3, reader.file(packed(line, 3), "a.jsonl.gz", null).stories().size());
    DraftReader.Reading bomb = reader.file(packed(line, 5_000), "a.jsonl.gz", null);
    assertEquals(List.of(), bomb.stories());
    assertTrue(
        bomb.rejected().getFirst().reason().startsWith("more than 2,097,152 bytes"),
        bomb.rejected().toString());
  }

  private static byte[] packed(String line, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes(line));
      }
    }
    return packed.toByteArray();
  }

  @Test
  void placesEditedSinceAreTaken() throws IOException {
    Gazetteer other = Gazetteer.load(Path.of("index-data", "places"));
    AtomicInteger asked = new AtomicInteger();
    DraftReader watching = new DraftReader(() -> asked.incrementAndGet() == 1 ? gazetteer : other);
    Mentions first = watching.text(TEXT, DAY).mentions();
    assertEquals(first, watching.text(TEXT, DAY).mentions());
    assertEquals(2, asked.get());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
