package fangzhi.index;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fangzhi.text.Printable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a backup holds, as its last entry, manifest.json, says.
 *
 * @param format of the backup itself
 * @param program that wrote it, with its version
 * @param schema of the index
 * @param made when, in UTC, as ISO 8601 has it
 * @param commit the generation of the commit
 * @param sources indexed files
 * @param articles in the archive
 * @param files all other entries
 */
public record BackupManifest(
    int format,
    String program,
    int schema,
    String made,
    long commit,
    long sources,
    long articles,
    List<Entry> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  /** Where files of the index lie in a backup. */
  static final String INDEX = "index/";

  /** Where files of the gazetteer lie. */
  static final String PLACES = "places/";

  /** What a folder of any system may hold as one visible file. */
  private static final Pattern PLACES_FILE =
      Pattern.compile("places/(?![.])[^/\\\\:*?\\x22<>|\\p{Cc}\\p{Cf}]{1,150}[.]csv");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public BackupManifest {
    files = List.copyOf(files);
    Set<String> names = new HashSet<>();
    for (Entry file : files) {
      if (!names.add(file.name())) {
        throw new IllegalArgumentException(file.name() + " stands in it twice");
      }
    }
  }

  /**
   * A file of a backup.
   *
   * @param name beginning with {@code index/} or {@code places/}, and below that a name such as the
   *     program itself gives: nothing that leads elsewhere
   * @param sha256 of its bytes, in lower-case hex
   */
  public record Entry(String name, long bytes, String sha256) {
    public Entry {
      if (!isAllowed(name)) {
        throw new IllegalArgumentException("a backup has no file of the name " + shown(name));
      }
      if (bytes < 0 || !HASH.matcher(sha256).matches()) {
        throw new IllegalArgumentException("no length and hash of " + name);
      }
    }

    boolean isOfIndex() {
      return name.startsWith(INDEX);
    }

    /** The name below {@code index/} or {@code places/}. */
    String fileName() {
      return name.substring(name.indexOf('/') + 1);
    }
  }

  /** Whether a name is one of those that a backup may hold beside this manifest. */
  static boolean isAllowed(String name) {
    return name.startsWith(INDEX)
        ? IndexFolder.isIndexFile(name.substring(INDEX.length()))
        : PLACES_FILE.matcher(name).matches();
  }

  /** A name out of a file that may be anybody's, as it may be printed. */
  static String shown(String name) {
    String printable = Printable.of(name);
    return "'" + (printable.length() <= 100 ? printable : printable.substring(0, 100) + "…") + "'";
  }

  /** Length of all files unpacked. */
  public long bytes() {
    return files.stream().mapToLong(Entry::bytes).reduce(0, BackupManifest::sum);
  }

  /** At most the largest number, as these may be anybody's. */
  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }

  byte[] json() {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JacksonException e) {
      throw new IllegalStateException("a record of numbers and strings", e);
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none of this program's, saying why
   */
  static BackupManifest read(byte[] json) {
    try {
      BackupManifest read = JSON.readValue(json, BackupManifest.class);
      if (read == null) {
        throw new IllegalArgumentException("it is empty");
      }
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          e.getCause() instanceof IllegalArgumentException own
              ? own.getMessage()
              : e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can't fail to be read", e);
    }
  }
}
