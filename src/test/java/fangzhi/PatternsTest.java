package fangzhi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.text.SparsePattern;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All regular expressions of the program against long texts made of their own words: none may look
 * at a character more often than its own length explains, or need more stack than there is. They
 * are found in the static fields of all classes and in the sources, so that a new one is tried as
 * well.
 */
class PatternsTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261122);
  private static final int TEXTS = Integer.getInteger("fuzz.patterns", 60);
  private static final int CHARS = 6_000;

  /** Looks at each character; a quadratic expression looks 3,000 times at each of so many. */
  private static final int MAX_LOOKS = 1_000;

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** A call with an expression of its own. */
  private static final Pattern INLINE =
      Pattern.compile(
          "\\.(replaceAll|replaceFirst|matches|split)\\(\\s*"
              + "\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\s*,|(?<=(?:matches|split)\\(.{1,99})\\s*\\))");

  /**
   * Quadratic where they are sought in long texts, which they never are: they see a name of the
   * register, what is typed, a file's name, an element or line whose white space is single spaces,
   * or as a whole what is tried here as a part.
   */
  private static final Set<String> ON_SHORT_TEXT =
      Set.of(
          "Bylines.BETWEEN_NAMES",
          "Candidates.java:matches .*(?:各|乡镇|个|全|多|等|城乡|的).*",
          "DateRange.RANGE",
          "HeadingLines.HEADLINE",
          "Masthead.CONTACT",
          "MetadataMarkup.NAMED_SITE",
          "PageControls.IMPRINT",
          "PersonTitles.LEADING",
          "RegisterFiles.java:matches .*[\"|/].*",
          "RegisterName.COMMUNITY",
          "RegisterName.STREET",
          "RegisterName.VILLAGE",
          "StaticFiles.NAME",
          "TemplateMarkup.PAGE",
          "TemplateMarkup.java:replaceFirst \\s+(更新)?时间.*");

  private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

  private static final String EXTRA = "0 1a许\u3000\n。，-/:";

  private final Random random = new Random(SEED);
  private final Map<String, Set<Way>> ways = new HashMap<>();
  private final String sources;

  PatternsTest() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    sources = all.toString();
  }

  @Test
  void noneIsSlowOnAnyText() throws IOException {
    Map<String, Pattern> patterns = all();
    List<String> slow = new ArrayList<>();
    assertTrue(patterns.keySet().containsAll(ON_SHORT_TEXT), "gone: " + ON_SHORT_TEXT);
    patterns.keySet().removeAll(ON_SHORT_TEXT);
    patterns.forEach(
        (where, pattern) -> trouble(where, pattern).ifPresent(t -> slow.add(where + ": " + t)));
    System.out.println(
        "fuzz.seed "
            + SEED
            + ", patterns "
            + patterns.size()
            + ", texts "
            + TEXTS * patterns.size());
    assertTrue(patterns.size() > 200, "patterns found: " + patterns.size());
    assertEquals("", String.join("\n", slow));
  }

  private Optional<String> trouble(String where, Pattern pattern) {
    List<String> words = words(pattern.pattern());
    for (int i = 0; i < TEXTS; i++) {
      String text = text(words);
      for (Way way : waysOf(where)) {
        try {
          way.tried(pattern.matcher(new Watched(text)));
        } catch (StackOverflowError | TooManyLooks e) {
          return Optional.of(
              "%s %s of %s on %s…: %s"
                  .formatted(
                      e.getClass().getSimpleName(), way, pattern, shown(text), e.getMessage()));
        }
      }
    }
    return Optional.empty();
  }

  /** How a pattern is used: one that is only matched as a whole needn't be sought. */
  private Set<Way> waysOf(String where) {
    return ways.computeIfAbsent(where, this::ways);
  }

  private Set<Way> ways(String where) {
    if (where.contains(".java:")) {
      return where.startsWith("matches ", where.indexOf(':') + 1)
          ? EnumSet.of(Way.MATCHES)
          : EnumSet.of(Way.FIND);
    }
    String name = where.replaceFirst("^[^.]*\\.", "").replaceFirst("[.\\[].*", "");
    List<MatchResult> uses =
        Pattern.compile(name + "\\s*\\.matcher\\([^;]*?\\)\\s*\\.(matches|lookingAt)\\(\\)")
            .matcher(sources)
            .results()
            .toList();
    long all = Pattern.compile("\\b" + name + "\\b(?!\\s*=)").matcher(sources).results().count();
    if (uses.isEmpty() || uses.size() < all) {
      return EnumSet.allOf(Way.class);
    }
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    uses.forEach(use -> ways.add(use.group(1).equals("matches") ? Way.MATCHES : Way.LOOKING_AT));
    return ways;
  }

  private static String shown(String text) {
    return text.substring(0, 60).replace("\n", "\\n");
  }

  private enum Way {
    FIND,
    MATCHES,
    LOOKING_AT;

    void tried(Matcher matcher) {
      boolean found =
          switch (this) {
            case FIND -> matcher.results().count() > 0;
            case MATCHES -> matcher.matches();
            case LOOKING_AT -> matcher.lookingAt();
          };
      assertTrue(found || matcher.regionStart() == 0);
    }
  }

  /** Runs of what an expression itself names, and a few others. */
  private static List<String> words(String expression) {
    TreeSet<String> words = new TreeSet<>();
    Matcher literal =
        Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} \u3000&&[^\\\\()\\[\\]{}|?*+^$.]]+")
            .matcher(expression);
    while (literal.find()) {
      words.add(literal.group());
      literal.group().codePoints().forEach(c -> words.add(Character.toString(c)));
    }
    EXTRA.codePoints().forEach(c -> words.add(Character.toString(c)));
    return List.copyOf(words);
  }

  /** A beginning, the same word or words over and over, and an end that may spoil all. */
  private String text(List<String> words) {
    StringBuilder unit = new StringBuilder();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      unit.append(one(words));
    }
    String begin = random.nextBoolean() ? one(words) : "";
    String end = random.nextBoolean() ? one(words) : random.nextBoolean() ? "!" : "";
    return begin + unit.toString().repeat(CHARS / unit.length()) + end;
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Tells of too much work the same on any machine. */
  private static final class TooManyLooks extends RuntimeException {
    private TooManyLooks(int chars) {
      super("more than " + MAX_LOOKS + " looks at each of " + chars + " characters");
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final String text;
    private long left;

    private Watched(String text) {
      this.text = text;
      this.left = (long) MAX_LOOKS * text.length();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooManyLooks(text.length());
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static Map<String, Pattern> all() throws IOException {
    Map<String, Pattern> found = new TreeMap<>();
    for (Class<?> type : classes()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          String where = type.getSimpleName() + "." + field.getName();
          inside(valueOf(field), where, 0, found);
        }
      }
    }
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        for (MatchResult call : INLINE.matcher(Files.readString(file)).results().toList()) {
          String expression = unescaped(call.group(2));
          found.put(
              file.getFileName() + ":" + call.group(1) + " " + expression,
              Pattern.compile(expression));
        }
      }
    }
    return found;
  }

  /** As the compiler reads it. */
  private static String unescaped(String literal) {
    String letters =
        UNICODE
            .matcher(literal)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(escape.group(1), 16))));
    return letters.translateEscapes();
  }

  private static List<Class<?>> classes() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("fangzhi"))) {
      List<Class<?>> classes = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name =
            CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (!name.endsWith("-info")) {
          classes.add(Class.forName(name));
        }
      }
      return classes;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object valueOf(Field field) {
    return valueOf(field, null);
  }

  private static @Nullable Object valueOf(Field field, @Nullable Object of) {
    try {
      field.setAccessible(true);
      return field.get(of);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The patterns a value holds, of which lists, maps and our own objects may be made. */
  private static void inside(
      @Nullable Object value, String where, int depth, Map<String, Pattern> found) {
    if (value == null || depth > 4) {
      return;
    }
    switch (value) {
      case Pattern pattern -> found.put(where, pattern);
      case SparsePattern sparse -> found.put(where, sparse.pattern());
      case Collection<?> values when values.size() <= 1_000 -> {
        int i = 0;
        for (Object each : values) {
          inside(each, where + "[" + i++ + "]", depth + 1, found);
        }
      }
      case Map<?, ?> values when values.size() <= 1_000 -> {
        inside(values.keySet(), where, depth, found);
        inside(values.values(), where, depth, found);
      }
      default -> {
        if (value.getClass().getName().startsWith("fangzhi.") && !value.getClass().isEnum()) {
          for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
              inside(valueOf(field, value), where + "." + field.getName(), depth + 1, found);
            }
          }
        }
      }
    }
  }
}
