package fangzhi.page;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fangzhi.model.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: one article a line, as a bulk import from another system or as our own {@code
 * parse} prints it; {@link StoryLine} says which keys. A line is held in memory, never the file. A
 * bad line is rejected by its number and the rest goes in.
 */
final class JsonLinesReader {
  /** The most bytes of one article. */
  private static final int MAX_LINE_BYTES = 16 << 20;

  /** The most rejected lines and the most doubts that are named; more are only counted. */
  private static final int MAX_NAMED = 1000;

  private static final String ONE_A_LINE = "one object a line is wanted, see src/docs/IMPORT.md";

  private final ObjectReader json =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  ReadOutcome read(InputStream in, String name, Consumer<Page> sink) throws IOException {
    return new Run(in, name, sink).read();
  }

  private final class Run {
    private final InputStream in;
    private final String name;
    private final Consumer<Page> sink;
    private final List<String> warnings = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int number;
    private int pages;
    private boolean beginsUnfinished;
    private int rejectedLines;
    private int warned;

    Run(InputStream in, String name, Consumer<Page> sink) {
      this.in = in;
      this.name = name;
      this.sink = sink;
    }

    ReadOutcome read() throws IOException {
      try {
        readLines();
      } catch (ZipException | EOFException | Unpacking.TooDenseException e) {
        number++; // the line that was begun
        reject("the file can't be read from here on: " + e.getMessage());
      }
      if (rejectedLines > MAX_NAMED) {
        String more = rejectedLines - MAX_NAMED + " more lines that can't be taken";
        rejected.add(new Rejected(name, null, more));
      }
      if (warned > MAX_NAMED) {
        warnings.add(warned - MAX_NAMED + " more doubts of this kind");
      }
      if (pages == 0 && beginsUnfinished) {
        return ReadOutcome.refused(name, "its JSON goes over several lines; " + ONE_A_LINE);
      }
      if (pages == 0 && rejected.isEmpty()) {
        return ReadOutcome.refused(name, "there is no article in it");
      }
      return new ReadOutcome(pages, warnings, rejected, rejectedLines);
    }

    private void readLines() throws IOException {
      for (byte[] line = next(); line != null; line = next()) {
        number++;
        if (line.length > MAX_LINE_BYTES) {
          reject("a line of more than " + MAX_LINE_BYTES + " bytes, the most one article may have");
        } else {
          readLine(line);
        }
      }
    }

    private void readLine(byte[] bytes) {
      String line = Decoder.line(bytes);
      if (line == null) {
        reject("neither UTF-8 nor GB18030");
      } else if (!line.isBlank()) {
        readStory(bare(line));
      }
    }

    /** Without a byte order mark, and without the comma that separates lines of a list. */
    private static String bare(String line) {
      return line.replaceFirst("^\uFEFF", "").replaceFirst("\\},\\s*$", "}");
    }

    private void readStory(String line) {
      try {
        JsonNode node = json.readTree(line);
        if (node.isObject()) {
          take(new StoryLine(node, name, number));
        } else {
          reject((node.isArray() ? "a JSON list; " : "not a JSON object; ") + ONE_A_LINE);
        }
      } catch (JsonEOFException e) {
        beginsUnfinished |= rejectedLines == 0 && pages == 0;
        reject("not JSON: the line ends in the middle; " + ONE_A_LINE);
      } catch (MismatchedInputException e) {
        reject("something follows the JSON object; " + ONE_A_LINE);
      } catch (JsonProcessingException e) {
        reject("not JSON" + place(e));
      }
    }

    private static String place(JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      return at == null ? "" : ": can't be read from character " + at.getColumnNr() + " on";
    }

    private void take(StoryLine line) {
      String trouble = line.trouble();
      if (trouble != null) {
        reject(trouble);
        return;
      }
      warn(line.warnings());
      pages++;
      sink.accept(line.page());
    }

    private void warn(List<String> doubts) {
      doubts.stream().limit(Math.max(0, MAX_NAMED - warned)).forEach(warnings::add);
      warned += doubts.size();
    }

    private void reject(String reason) {
      if (++rejectedLines <= MAX_NAMED) {
        rejected.add(new Rejected(name, number, reason));
      }
    }

    /** The next line without its terminator, cut one byte after the limit; null at the end. */
    private byte @Nullable [] next() throws IOException {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
      for (; b >= 0 && b != '\n'; b = in.read()) {
        if (line.size() <= MAX_LINE_BYTES) {
          line.write(b);
        }
      }
      return line.toByteArray();
    }
  }
}
