package fangzhi.index;

import fangzhi.model.Continuation;
import fangzhi.model.Heading;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** A joined article's further parts as fields: each has one value a part, empty for none. */
final class ContinuationFields {
  private static final String BETWEEN_LINES = ",";

  private ContinuationFields() {}

  static void add(Document document, List<Continuation> parts) {
    for (Continuation part : parts) {
      document.add(new StringField(Fields.PART_ID, part.id(), Field.Store.YES));
      store(document, Fields.PART_COLUMN, part.heading().column());
      store(document, Fields.PART_KICKER, part.heading().kicker());
      store(document, Fields.PART_HEADLINE, part.heading().headline());
      store(document, Fields.PART_DECK, part.heading().deck());
      store(document, Fields.PART_PAGE_NUMBER, part.pageNumber());
      store(document, Fields.PART_CONTINUED_FROM, part.continuedFrom());
      store(document, Fields.PART_CONTINUED_TO, part.continuedTo());
      store(document, Fields.PART_FILE, part.source().file());
      store(document, Fields.PART_LINES, lines(part.source()));
    }
  }

  private static void store(Document document, String field, @Nullable String value) {
    document.add(new StoredField(field, Objects.requireNonNullElse(value, "")));
  }

  private static String lines(SourceRef source) {
    return source.lines().stream()
        .map(LineRange::toString)
        .collect(Collectors.joining(BETWEEN_LINES));
  }

  static List<Continuation> read(Document stored) {
    List<Continuation> parts = new ArrayList<>();
    int count = stored.getValues(Fields.PART_ID).length;
    for (int i = 0; i < count; i++) {
      parts.add(read(new Values(stored, i)));
    }
    return parts;
  }

  private static Continuation read(Values part) {
    return new Continuation(
        part.required(Fields.PART_ID),
        new Heading(
            part.get(Fields.PART_COLUMN),
            part.get(Fields.PART_KICKER),
            part.get(Fields.PART_HEADLINE),
            part.get(Fields.PART_DECK)),
        part.get(Fields.PART_PAGE_NUMBER),
        part.get(Fields.PART_CONTINUED_FROM),
        part.get(Fields.PART_CONTINUED_TO),
        new SourceRef(part.required(Fields.PART_FILE), lines(part.required(Fields.PART_LINES))));
  }

  private static List<LineRange> lines(String stored) {
    return stored.isEmpty()
        ? List.of()
        : Arrays.stream(stored.split(BETWEEN_LINES)).map(LineRange::parse).toList();
  }

  /** The values of one part. */
  private record Values(Document stored, int part) {
    String required(String field) {
      return stored.getValues(field)[part];
    }

    @Nullable String get(String field) {
      String value = required(field);
      return value.isEmpty() ? null : value;
    }
  }
}
