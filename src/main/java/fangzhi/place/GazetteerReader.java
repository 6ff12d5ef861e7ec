package fangzhi.place;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the CSV files of a gazetteer folder; the format is described beside them. */
final class GazetteerReader {
  static final String HEADER = "code,name,level,parent,short,former,registered";

  private GazetteerReader() {}

  /** All rows of a folder, in the order of the files' names. */
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

  /** The CSV files of a folder in the order of their names. */
  static List<Path> files(Path folder) throws GazetteerException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.csv")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new GazetteerException(folder.toString(), "the gazetteer folder can't be read", e);
    }
    Collections.sort(files);
    return files;
  }

  private static void readFile(Path file, List<GazetteerRow> rows) throws GazetteerException {
    CsvText csv = CsvText.read(file);
    if (!csv.header().equals(HEADER)) {
      throw csv.refused(1, "the first line isn't " + HEADER);
    }
    int before = rows.size();
    for (int line = 2; line <= csv.lines(); line++) {
      if (!csv.line(line).isBlank()) {
        rows.add(row(csv, line));
      }
    }
    if (rows.size() == before) {
      throw csv.refused(0, "the file holds no unit");
    }
  }

  private static GazetteerRow row(CsvText csv, int line) throws GazetteerException {
    String[] f = csv.fields(line);
    if (f[0].isBlank() || f[1].isBlank()) {
      throw csv.refused(line, "a unit needs a code and a name");
    }
    if (csv.line(line).contains("\"") || f[1].contains("/")) {
      throw csv.refused(line, "fields hold neither quotes nor, in a name, a slash");
    }
    Level level = Level.of(f[2]).orElseThrow(() -> csv.refused(line, "unknown level " + f[2]));
    return new GazetteerRow(
        csv.file(), line, f[0], f[1], level, f[3], names(f[4]), names(f[5]), f[6]);
  }

  private static List<String> names(String field) {
    return field.isBlank() ? List.of() : List.of(field.split("\\|"));
  }
}
