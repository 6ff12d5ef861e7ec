package fangzhi.page;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON Lines as a story. The keys, all optional but one of headline and body: {@code
 * headline} or {@code title}, {@code kicker}, {@code deck}, {@code column}, {@code byline} (as
 * printed, or a list of names with roles), {@code date}, {@code paper} (or {@code source} as a
 * string), {@code pageNumber}, {@code url}, {@code body} (paragraphs by line feeds, or a list of
 * them), {@code captions} and {@code kind} (as in our own output). Others are ignored.
 */
final class StoryLine {
  private static final int MAX_SHOWN_CHARS = 60;

  private final JsonNode node;
  private final String file;
  private final int number;
  private final List<String> warnings = new ArrayList<>();

  StoryLine(JsonNode node, String file, int number) {
    this.node = node;
    this.file = file;
    this.number = number;
  }

  /** Why this can't be taken as a story; null if it can. */
  @Nullable String trouble() {
    for (String key : List.of("headline", "title")) {
      if (node.path(key).isContainerNode()) {
        return key + " isn't text";
      }
    }
    for (String key : List.of("body", "captions")) {
      if (!isText(node.path(key))) {
        return key + " is neither text nor a list of texts";
      }
    }
    boolean isEmpty = text("headline", "title") == null && paragraphs("body").isEmpty();
    return isEmpty ? "neither headline nor body" : null;
  }

  private static boolean isText(JsonNode value) {
    boolean isAbsent = value.isMissingNode() || value.isNull();
    return isAbsent
        || value.isTextual()
        || (value.isArray() && value.valueStream().allMatch(JsonNode::isTextual));
  }

  StoryPage page() {
    return new StoryPage(
        file,
        new LineRange(number, number),
        kind().orElse(Kind.ARTICLE),
        new Heading(text("column"), text("kicker"), text("headline", "title"), text("deck")),
        byline(),
        new Issue(text("paper", "source"), date(), text("pageNumber")),
        text("url"),
        paragraphs("body"),
        paragraphs("captions"));
  }

  /** Doubts about the fields, each naming the line. */
  List<String> warnings() {
    String printed = text("date");
    if (printed != null && date() == null) {
      warnings.add("line " + number + ": date " + shown(printed) + " is not a date");
    }
    String named = text("kind");
    if (named != null && kind().isEmpty()) {
      warnings.add(
          "line " + number + ": kind " + shown(named) + " is unknown, taken as an article");
    }
    return warnings;
  }

  /** As much of a value as says which it is. */
  private static String shown(String value) {
    return value.length() <= MAX_SHOWN_CHARS ? value : value.substring(0, MAX_SHOWN_CHARS) + "…";
  }

  private Optional<Kind> kind() {
    String named = text("kind");
    return Arrays.stream(Kind.values()).filter(kind -> kind.word().equals(named)).findFirst();
  }

  private @Nullable LocalDate date() {
    String printed = text("date");
    return printed == null ? null : Dates.find(printed);
  }

  private @Nullable String byline() {
    JsonNode byline = node.path("byline");
    if (!byline.isArray()) {
      return text("byline");
    }
    List<String> credits = new ArrayList<>();
    byline.forEach(credit -> credits.add(printed(credit)));
    return credits.isEmpty() ? null : String.join(" ", credits);
  }

  /** A credit as a newspaper prints it: 记者 张铮, and 张铮 摄 for a photographer. */
  private static String printed(JsonNode credit) {
    String name = credit.isObject() ? credit.path("name").asText("") : credit.asText("");
    String role = credit.path("role").asText("").strip();
    if (role.equals("摄影")) {
      return name.strip() + " 摄";
    }
    return (role + " " + name.strip()).strip();
  }

  private List<String> paragraphs(String key) {
    JsonNode value = node.path(key);
    List<String> found = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(paragraph -> addLines(paragraph.asText(""), found));
    } else if (value.isTextual()) {
      addLines(value.asText(), found);
    }
    return found;
  }

  private static void addLines(String text, List<String> found) {
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(found::add);
  }

  /** The first of these keys that holds a string or number which isn't blank. */
  private @Nullable String text(String... keys) {
    for (String key : keys) {
      JsonNode value = node.path(key);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }
}
