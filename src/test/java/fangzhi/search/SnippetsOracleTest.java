package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Mentions;
import fangzhi.text.FoldedText;
import fangzhi.text.Folding;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random bodies and terms; what the snippets show and mark against a scan of the whole body. */
class SnippetsOracleTest {
  private static final long SEED = Long.getLong("snippets.seed", 20261121);
  private static final String ALPHABET =
      "甲乙丙丁戊己郾陵縣县𠮷，。！\"”“（） \u3000\u3000aＡ1½㎡<&\n\n\u200B\uD800";
  private static final Mentions MENTIONS = SnippetsTest.misprinting("郾陵", "鄢陵");

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @CsvSource({"3000,400,3", "300,4000,3", "300,1500,32", "10,30000,4"})
  void eachTermIsShownAndMarksAreTheOccurrences(int rounds, int maxChars, int maxTerms) {
    for (int round = 0; round < rounds; round++) {
      String body = body(random.nextInt(maxChars));
      List<String> terms = terms(body, 1 + random.nextInt(maxTerms));
      check(body, terms, "seed " + SEED + ", round " + round + ": " + terms);
    }
  }

  private void check(String body, List<String> terms, String message) {
    List<Span> shown = new ArrayList<>();
    int from = 0;
    for (String html : Snippets.of(Readings.of(body, MENTIONS), terms)) {
      Span passage = located(body, html, from, terms, message);
      assertTrue(passage.length() > 0 && passage.length() <= 1_000, message);
      shown.add(passage);
      from = passage.end();
    }
    for (String term : terms) {
      List<Span> places = occurrences(body, List.of(term));
      boolean isShown =
          places.isEmpty()
              || places.stream().anyMatch(p -> shown.stream().anyMatch(s -> holds(s, p)));
      assertTrue(isShown, message + " doesn't show " + term);
    }
  }

  /** Where a passage stands whose marks are right, behind those before it. */
  private static Span located(
      String body, String html, int from, List<String> terms, String message) {
    String marked = Parser.unescapeEntities(html.replaceAll("</?mark>", "\u0000"), true);
    List<String> pieces = Arrays.asList(marked.replaceAll("^…|…$", "").split("\u0000", -1));
    String text = String.join("", pieces);
    for (int at = body.indexOf(text, from); at >= 0; at = body.indexOf(text, at + 1)) {
      Span passage = new Span(at, at + text.length());
      if (marks(body, passage, terms).equals(marks(pieces, at))) {
        return passage;
      }
    }
    throw new AssertionError(message + " are marked otherwise in " + html + " of " + body);
  }

  private static List<Span> marks(List<String> pieces, int start) {
    List<Span> marks = new ArrayList<>();
    int at = start;
    for (int i = 0; i < pieces.size(); i++) {
      int end = at + pieces.get(i).length();
      if (i % 2 == 1) {
        marks.add(new Span(at, end));
      }
      at = end;
    }
    return marks;
  }

  /** What of a passage has to be marked: the characters of whole occurrences in it. */
  private static List<Span> marks(String body, Span passage, List<String> terms) {
    boolean[] marked = new boolean[body.length() + 1];
    for (Span place : occurrences(body, terms)) {
      if (holds(passage, place)) {
        Arrays.fill(marked, place.start(), place.end(), true);
      }
    }
    List<Span> marks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= body.length(); i++) {
      start = marked[i] && !marked[i - 1] ? i : start;
      if (!marked[i] && marked[i - 1]) {
        marks.add(new Span(start, i));
      }
    }
    return marks;
  }

  private static boolean holds(Span passage, Span place) {
    return passage.start() <= place.start() && place.end() <= passage.end();
  }

  /** Scans the whole text, as it is printed and corrected. */
  private static List<Span> occurrences(String body, List<String> terms) {
    return Stream.of(body, MENTIONS.corrected(body))
        .map(Folding::fold)
        .flatMap(form -> terms.stream().map(term -> occurrences(form, term)))
        .flatMap(Collection::stream)
        .toList();
  }

  private static List<Span> occurrences(FoldedText form, String term) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < form.text().length(); i++) {
      if (form.text().startsWith(term, i)) {
        found.add(new Span(form.start(i), form.end(i + term.length() - 1)));
      }
    }
    return found;
  }

  private String body(int chars) {
    StringBuilder body = new StringBuilder();
    while (body.length() < chars) {
      int from = random.nextInt(ALPHABET.length());
      body.append(ALPHABET, from, from + 1);
      if (random.nextInt(30) == 0) {
        body.append("长".repeat(random.nextInt(200)));
      }
    }
    return body.toString();
  }

  /** Folded, each once; most of them parts of the body. */
  private List<String> terms(String body, int number) {
    return random
        .ints(number)
        .mapToObj(any -> random.nextInt(8) == 0 ? body(1 + random.nextInt(3)) : part(body))
        .map(text -> Folding.fold(text.replace('\n', ' ')).text())
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  private String part(String body) {
    int start = random.nextInt(body.length() + 1);
    int chars = random.nextInt(20) == 0 ? random.nextInt(150) : 1 + random.nextInt(4);
    return body.substring(start, Math.min(body.length(), start + chars));
  }
}
