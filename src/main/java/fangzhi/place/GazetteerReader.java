package fangzhi.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the CSV files of a gazetteer folder; the format is described beside them. */
final class GazetteerReader {
  private static final String HEADER = "code,name,level,parent,short,former,registered";

  private GazetteerReader() {}

  static List<GazetteerRow> read(Path folder) throws GazetteerException {
    List<GazetteerRow> rows = new ArrayList<>();
    for (Path file : files(folder)) {
      readFile(file, rows);
    }
    if (rows.isEmpty()) {
      throw new GazetteerException(folder.toString(), 0, "the gazetteer folder holds no unit");
    }
    return rows;
  }

  private static List<Path> files(Path folder) throws GazetteerException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.csv")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw refused(folder, "the gazetteer folder can't be read", e);
    }
    Collections.sort(files);
    return files;
  }

  private static void readFile(Path file, List<GazetteerRow> rows) throws GazetteerException {
    String name = String.valueOf(file.getFileName());
    List<String> lines = decode(file).lines().toList();
    if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").equals(HEADER)) {
      throw new GazetteerException(name, 1, "the first line isn't " + HEADER);
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(name, i + 1, lines.get(i)));
      }
    }
  }

  private static String decode(Path file) throws GazetteerException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(file, "the file isn't UTF-8", e);
    } catch (IOException e) {
      throw refused(file, "the file can't be read", e);
    }
  }

  private static GazetteerException refused(Path file, String reason, IOException cause) {
    GazetteerException refused = new GazetteerException(file.toString(), 0, reason);
    refused.initCause(cause);
    return refused;
  }

  private static GazetteerRow row(String file, int line, String text) throws GazetteerException {
    String[] f = text.split(",", -1);
    if (f.length != 7) {
      throw new GazetteerException(file, line, "a row has 7 fields, not " + f.length);
    }
    if (f[0].isBlank() || f[1].isBlank()) {
      throw new GazetteerException(file, line, "a unit needs a code and a name");
    }
    Level level =
        Level.of(f[2])
            .orElseThrow(() -> new GazetteerException(file, line, "unknown level " + f[2]));
    return new GazetteerRow(file, line, f[0], f[1], level, f[3], names(f[4]), names(f[5]), f[6]);
  }

  private static List<String> names(String field) {
    return field.isBlank() ? List.of() : List.of(field.split("\\|"));
  }
}
