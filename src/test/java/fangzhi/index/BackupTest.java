package fangzhi.index;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.place.Gazetteer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class BackupTest {
  private static final long SEED = 20261122;
  private static final String PROGRAM = "fangzhi test";

  private final Path work;
  private final Path index;
  private final Path copy;
  private final Path places;
  private final Path file;

  BackupTest(@TempDir Path work) {
    this.work = work;
    this.index = work.resolve("index");
    this.copy = work.resolve("copy");
    this.places = work.resolve("places").resolve("许昌 city.csv");
    this.file = work.resolve("backup.zip");
  }

  @BeforeEach
  void makeIndex() throws IOException {
    Files.createDirectories(places.getParent());
    Files.writeString(places, "code,name\n");
    write("k", "甲");
    write("l", "乙");
  }

  private void write(String key, String text) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Stories.write(
          writer,
          key,
          List.of(Stories.plain(key + 1, text, "一" + text), Stories.plain(key + 2, text, "二")));
    }
  }

  @Test
  void whatIsRestoredHoldsTheSame() throws IOException {
    BackupManifest written = backup();
    assertEquals(4, written.articles());
    assertEquals(2, written.sources());
    assertFalse(Files.exists(work.resolve("backup.zip.part")));
    IndexContents before = contents(index);
    assertEquals(written, Restore.index(file, copy, false, ""));
    assertEquals(before, contents(copy));
    assertTrue(IndexCheck.of(copy).isWhole());
    assertEquals(List.of(), besides(copy));
  }

  @Test
  void theGazetteerComesBackWhereThereIsNone() throws IOException {
    backup();
    Path there = work.resolve("new").resolve("places");
    assertEquals(Restore.Places.TAKEN, Restore.places(file, there));
    assertEquals("code,name\n", Files.readString(there.resolve("许昌 city.csv")));
    assertEquals(Restore.Places.SAME, Restore.places(file, there));
    Files.writeString(there.resolve("许昌 city.csv"), "edited");
    assertEquals(Restore.Places.OTHER, Restore.places(file, there));
    assertEquals("edited", Files.readString(there.resolve("许昌 city.csv")));
  }

  @Test
  void aGazetteerIsTakenWholeOrNotAtAll() throws IOException {
    Path second = Files.writeString(places.resolveSibling("郑州.csv"), "code,name\n");
    Backup.write(index, List.of(places, second), file, PROGRAM);
    byte[] whole = Files.readAllBytes(file);
    Map<String, byte[]> entries = entries();
    entries.put("places/郑州.csv", bytes("name,code\n"));
    zip(entries);
    Path there = work.resolve("new");
    assertTrue(refusal(() -> Restore.places(file, there)).contains("has other bytes"));
    assertEquals(List.of(), Gazetteer.files(there));
    Files.write(file, whole);
    try (BackupZip backup = BackupZip.open(file)) {
      Files.writeString(there.resolve("郑州.csv"), "edited meanwhile");
      assertThrows(IOException.class, () -> backup.extractPlaces(there));
    }
    assertEquals(List.of(there.resolve("郑州.csv")), Gazetteer.files(there));
    assertEquals("edited meanwhile", Files.readString(there.resolve("郑州.csv")));
    Files.delete(there.resolve("郑州.csv"));
    assertEquals(Restore.Places.TAKEN, Restore.places(file, there));
    assertEquals(
        List.of(there.resolve("许昌 city.csv"), there.resolve("郑州.csv")), Gazetteer.files(there));
    try (Stream<Path> all = Files.list(there)) {
      assertEquals(2, all.count());
    }
  }

  @Test
  void whatCannotBeReadOrWrittenBesideTheIndexIsNamed() throws IOException {
    Path gone = places.resolveSibling("gone.csv");
    String unread = refusal(() -> Backup.write(index, List.of(gone), file, PROGRAM));
    assertTrue(unread.contains("The gazetteer's file " + gone + " can't be read"), unread);
    assertFalse(Files.exists(file));
    String folder = refusal(() -> Restore.index(work, copy, false, ""));
    assertTrue(folder.contains("The backup " + work + " can't be read"), folder);
    backup();
    String unwritten = refusal(() -> Restore.places(file, places));
    assertTrue(
        unwritten.contains("isn't back: " + places + " can't be read or written"), unwritten);
  }

  @Test
  void placesOfANameThatNoBackupCanHoldAreRefused() throws IOException {
    for (String name : List.of(".hidden.csv", "a:b.csv", "a\u202eb.csv")) {
      Path odd = Files.writeString(places.resolveSibling(name), "");
      String refusal = refusal(() -> Backup.write(index, List.of(odd), file, PROGRAM));
      assertTrue(refusal.contains("rename it"), refusal);
      assertFalse(Files.exists(file));
    }
    Path fine = Files.writeString(places.resolveSibling("许昌（新） 2.csv"), "");
    assertEquals(
        "places/许昌（新） 2.csv",
        Backup.write(index, List.of(fine), file, PROGRAM).files().getLast().name());
  }

  @Test
  void aBackupThatEndsWhileAnotherBeginsIsNotWrittenOver() throws IOException {
    Path part = work.resolve("backup.zip.part");
    try (FileChannel opened = FileChannel.open(part, CREATE, WRITE)) {
      Files.move(part, file);
      String refusal = refusal(() -> BackupFile.hold(opened, part, file));
      assertTrue(refusal.contains("is there already"), refusal);
    }
    Files.delete(file);
    try (FileChannel opened = FileChannel.open(part, CREATE, WRITE)) {
      Files.delete(part);
      String refusal = refusal(() -> BackupFile.hold(opened, part, file));
      assertTrue(refusal.startsWith("Another backup"), refusal);
    }
  }

  @Test
  void aBackupOverwritesNothing() throws IOException {
    Files.writeString(file, "letters");
    BackupException refused = assertThrows(BackupException.class, this::backup);
    assertTrue(String.valueOf(refused.getMessage()).contains("is there already"));
    assertEquals("letters", Files.readString(file));
  }

  @Test
  void anArchiveIsReplacedOnlyWhenThatIsSaid() throws IOException {
    backup();
    write("m", "丙");
    IndexContents now = contents(index);
    String refusal = refusal(() -> Restore.index(file, index, false, ""));
    assertTrue(
        refusal.endsWith(": ./fangzhi restore --replace --index " + index + " " + file), refusal);
    assertEquals(now, contents(index));
    try (DirectoryReader open = DirectoryReader.open(FSDirectory.open(index))) {
      Restore.index(file, index, true, "");
      try (DirectoryReader newer = DirectoryReader.openIfChanged(open)) {
        assertTrue(newer != null && newer.maxDoc() < open.maxDoc(), "a server goes over to it");
      }
    }
    assertEquals(2, contents(index).files().size());
    write("m", "丙");
    assertEquals(now, contents(index));
  }

  @Test
  void anIndexOfAnotherSchemaIsReplacedLikewise() throws IOException {
    backup();
    IndexContents before = contents(index);
    OtherSchema.make(index, -1);
    assertTrue(refusal(() -> Restore.index(file, index, false, "")).contains("--replace"));
    assertThrows(IncompatibleIndexException.class, () -> contents(index));
    Restore.index(file, index, true, "");
    assertEquals(before, contents(index));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"segments_ flipped", "segments_ gone", ".si flipped", ".si gone", ".si emptied"})
  void aDamagedIndexMakesRoomAndIsKept(String damage) throws IOException {
    backup();
    IndexContents before = contents(index);
    Path damaged = damage(damage);
    assertThrows(IOException.class, () -> Restore.index(file, index, false, ""));
    Map<String, byte[]> entries = entries();
    byte[] whole = Files.readAllBytes(file);
    entries.keySet().removeIf(name -> name.endsWith(".cfs"));
    zip(entries);
    assertThrows(BackupException.class, () -> Restore.index(file, index, true, ""));
    assertEquals(List.of(), besides(index), "nothing is moved for a backup that isn't taken");
    Files.write(file, whole);
    Restore.index(file, index, true, "");
    assertEquals(before, contents(index));
    assertTrue(IndexCheck.of(index).isWhole());
    assertEquals(1, besides(index).size());
    Path aside = besides(index).getFirst();
    assertEquals(
        !damage.endsWith("gone"),
        Files.exists(aside.resolve(String.valueOf(damaged.getFileName()))));
    write("m", "丙");
    assertEquals(List.of(aside), besides(index), "it stays");
  }

  /**
   * Damages one file of the index.
   *
   * @param damage what its name holds, and what becomes of it
   */
  private Path damage(String damage) throws IOException {
    Path damaged = indexFile(damage.split(" ")[0]);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.delete(damaged);
    if (!damage.endsWith("gone")) {
      Files.write(damaged, damage.endsWith("flipped") ? bytes : new byte[0]);
    }
    return damaged;
  }

  private Path indexFile(String part) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).contains(part))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aRestoreKilledAfterTheMoveIsMadeAgain() throws IOException {
    backup();
    IndexContents before = contents(index);
    Path aside = Files.createDirectories(copy.resolve("damaged-2026-11-22-1"));
    Files.createDirectory(copy.resolve("restoring"));
    Restore.index(file, copy, true, "");
    assertEquals(before, contents(copy));
    assertEquals(List.of(aside), besides(copy));
  }

  @Test
  void nothingIsRestoredWhileAnotherWrites() throws IOException {
    backup();
    try (ArchiveWriter writer = ArchiveWriter.open(index, "fangzhi index x")) {
      assertEquals(4, writer.articleCount());
      String refusal = refusal(() -> Restore.index(file, index, true, ""));
      assertTrue(refusal.contains("(fangzhi index x) since"), refusal);
    }
  }

  @Test
  void aBackupIsOneCommitWhateverIsWrittenMeanwhile() throws Exception {
    AtomicBoolean isEnough = new AtomicBoolean();
    FutureTask<Boolean> written = new FutureTask<>(() -> writeOn(isEnough), true);
    Thread.ofPlatform().start(written);
    try {
      for (int i = 0; i < 10; i++) {
        Path each = work.resolve("b" + i + ".zip");
        BackupManifest manifest = Backup.write(index, List.of(places), each, PROGRAM);
        Path restored = work.resolve("r" + i);
        Restore.index(each, restored, false, "");
        assertEquals(manifest.sources(), contents(restored).files().size());
      }
    } finally {
      isEnough.set(true);
      written.get();
    }
    assertTrue(contents(index).files().size() > 3, "written on");
  }

  private void writeOn(AtomicBoolean isEnough) {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      for (int i = 0; !isEnough.get(); i++) {
        Stories.write(writer, "w" + i % 20, List.of(Stories.plain("w" + i, "丁", "文" + i)));
        writer.commit();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDamagedIndexIsNotKept() throws IOException {
    Path damaged = damage(".cfs flipped");
    IOException refused =
        assertThrows(
            IOException.class,
            () -> {
              try {
                backup();
              } catch (IOException | RuntimeException e) {
                throw IndexTrouble.explained(index, e);
              }
            });
    assertTrue(
        String.valueOf(refused.getMessage()).contains(String.valueOf(damaged.getFileName())),
        refused.getMessage());
    assertFalse(Files.exists(file));
    assertFalse(Files.exists(work.resolve("backup.zip.part")));
  }

  @Test
  void everyCutAndEveryFlippedByteIsFound() throws IOException {
    backup();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 150; i++) {
      int at = random.nextInt(whole.length);
      byte[] broken = i % 3 == 0 ? Arrays.copyOf(whole, at) : whole.clone();
      if (i % 3 != 0) {
        broken[at] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, broken);
      Path target = work.resolve("t" + i);
      try {
        Restore.index(file, target, false, "");
        // a zip has bytes that say nothing, such as times; what came back is whole all the same
        assertEquals(contents(index), contents(target), "seed " + SEED + ", case " + i);
      } catch (BackupException e) {
        found++;
        assertTrue(String.valueOf(e.getMessage()).contains(file.toString()), e.getMessage());
        assertFalse(IndexFolder.holdsIndex(target));
        assertTrue(!Files.exists(target) || besides(target).isEmpty());
      }
    }
    assertTrue(found > 100, found + " found");
  }

  @Test
  void eachDamagedFileIsNamed() throws IOException {
    backup();
    Map<String, byte[]> entries = entries();
    List<String> names = entries.keySet().stream().filter(n -> n.endsWith(".cfs")).toList();
    assertEquals(2, names.size());
    byte[] first = Objects.requireNonNull(entries.get(names.get(0)));
    first[first.length / 2] ^= 1;
    entries.remove(names.get(1));
    zip(entries);
    String refusal = refusal();
    assertTrue(refusal.contains(names.get(0) + " has other bytes than it had"), refusal);
    assertTrue(refusal.contains(names.get(1) + " is missing"), refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index/../../evil",
        "index/..",
        "/etc/evil",
        "index/_0.cfs/x",
        "index/evil.sh",
        "index/write.lock",
        "places/../evil.csv",
        "places/.csv",
        "places/a/b.csv",
        "C:\\evil.csv",
        "places/..\\evil.csv",
        "evil"
      })
  void hostileNamesAreRefused(String name) throws IOException {
    backup();
    Map<String, byte[]> entries = entries();
    entries.put(name, new byte[] {1});
    zip(entries);
    assertTrue(refusal().contains("which isn't in its manifest"), refusal());
    String manifest = manifest(entries);
    String hash = "0".repeat(64);
    String entry =
        "\"files\" : [ {\"name\":\""
            + name.replace("\\", "\\\\")
            + "\",\"bytes\":1,\"sha256\":\""
            + hash
            + "\"},";
    entries.put(
        "manifest.json", manifest.replace("\"files\" : [", entry).getBytes(StandardCharsets.UTF_8));
    zip(entries);
    assertTrue(refusal().contains("a backup has no file of the name"), refusal());
    try (Stream<Path> all = Files.walk(work)) {
      assertTrue(all.noneMatch(f -> String.valueOf(f.getFileName()).contains("evil")));
    }
  }

  @Test
  void nothingIsUnpackedBeyondItsLength() throws IOException {
    backup();
    Map<String, byte[]> entries = entries();
    String name = entries.keySet().iterator().next();
    entries.put(name, new byte[50_000_000]);
    zip(entries);
    assertTrue(refusal().contains(name + " is longer than it was"), refusal());
    entries.put("manifest.json", new byte[50_000_000]);
    zip(entries);
    assertTrue(refusal().contains("its manifest is too long"), refusal());
  }

  @Test
  void whatHasNoRoomIsRefusedBeforeItIsUnpacked() throws IOException {
    backup();
    Map<String, byte[]> entries = entries();
    String huge = manifest(entries).replaceAll("\"bytes\" : \\d+", "\"bytes\" : " + Long.MAX_VALUE);
    entries.put("manifest.json", bytes(huge));
    zip(entries);
    assertTrue(refusal().contains(" MB are free in " + copy), refusal());
  }

  @Test
  void whatIsNoBackupOrOfAnotherVersionIsRefused() throws IOException {
    assertTrue(refusal().contains("There is no file"), refusal());
    Files.writeString(file, "letters");
    assertTrue(refusal().contains("is no backup, or was cut off"), refusal());
    zip(Map.of("a.txt", new byte[] {1}));
    assertTrue(refusal().contains("it has no manifest.json"), refusal());
    Files.delete(file);
    backup();
    Map<String, byte[]> entries = entries();
    String manifest = manifest(entries);
    String schema = "\"schema\" : " + Schema.VERSION;
    for (Map.Entry<String, String> other :
        Map.of(
                schema,
                "\"schema\" : " + (Schema.VERSION + 1),
                "\"format\" : 1",
                "\"format\" : 2, \"more\" : 1")
            .entrySet()) {
      assertTrue(manifest.contains(other.getKey()), manifest);
      entries.put("manifest.json", bytes(manifest.replace(other.getKey(), other.getValue())));
      zip(entries);
      assertTrue(refusal().contains("a newer version wrote it"), refusal());
    }
    entries.put(
        "manifest.json", bytes(manifest.replace(schema, "\"schema\" : " + (Schema.VERSION - 1))));
    zip(entries);
    assertTrue(refusal().contains("its index is of an older version"), refusal());
    entries.put("manifest.json", bytes(manifest.replace("\"articles\" : 4", "\"articles\" : 5")));
    zip(entries);
    assertTrue(refusal().contains("other numbers of files and articles"), refusal());
    entries.put("manifest.json", bytes("null"));
    zip(entries);
    assertTrue(refusal().contains("its manifest can't be read"), refusal());
  }

  private BackupManifest backup() throws IOException {
    return Backup.write(index, List.of(places), file, PROGRAM);
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private void zip(Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private String refusal() {
    return refusal(() -> Restore.index(file, copy, false, ""));
  }

  private interface Restoring {
    void run() throws IOException;
  }

  private static String refusal(Restoring restoring) {
    return String.valueOf(
        assertThrows(IndexUnavailableException.class, restoring::run).getMessage());
  }

  private static List<Path> besides(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isDirectory).forEach(found::add);
    }
    return found;
  }

  private static IndexContents contents(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return IndexContents.of(directory);
    }
  }

  private static String manifest(Map<String, byte[]> entries) {
    byte[] json = Objects.requireNonNull(entries.get("manifest.json"));
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
