package fangzhi.parse;

import fangzhi.model.Credit;
import fangzhi.text.Han;
import fangzhi.text.Surnames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads credits: byline lines, 本报讯（…） leads, （魏宣） signatures and “… 摄”. */
final class Bylines {
  /** Nobody has more of them; each takes some of the stack. */
  private static final String PREFIX =
      "(?:本报|本刊|本社|本台|新华社|人民日报|特约|见习|首席|高级|全媒体|融媒体|实习|驻[\\p{IsHan}]{2,3}){0,5}";

  private static final Pattern ROLE =
      Pattern.compile(PREFIX + "(记者|通讯员|实习生|实习|摄影报道|摄影|作者|撰稿|文/图|图/文|文并图|文图|摄)");
  private static final Pattern LINE_START =
      Pattern.compile("^[□■◎●○▲△\\s]*(?:文[/／:：]\\s*)?" + PREFIX + "(?:记者|通讯员|实习生)");
  private static final Pattern AUTHOR =
      Pattern.compile("(?:[□○◎◇]\\s*(?:作者)?|(?:文|作者|撰文)\\s*[:：/／])\\s*([\\p{IsHan}\\s、]{2,14})");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[\\p{IsHan}]{1,8}讯|[^（(，。“]{0,18}电)?\\s*[（(]([^）)]{0,4}(?:记者|通讯员|实习生)[^）)]{1,150})[）)]");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<=[。！？”…）)]|^)\\s*((?:"
              + PREFIX
              + "(?:记者|通讯员)?\\s*[\\p{IsHan}·]{1,4}(?:[\\s、]+[\\p{IsHan}·]{1,4}){0,4}\\s*(?:摄影报道|摄影|摄|供图))"
              + "|新华社[发供](?:（[^）]{2,12}）)?|[（(](?:资料图片?|[\\p{IsHan}]{2,8}\\s*(?:摄|供图))[）)]"
              + "|(?<=[。！？”…）)]\\s{0,4})[\\p{IsHan}·]{2,4}(?:[\\s、]+[\\p{IsHan}·]{2,4}){0,2}\\s*(?:文[/／]图|图[/／]文|[/／][图摄]))\\s*$");
  private static final Pattern SIGNATURE =
      Pattern.compile("(?<=[。！？”…]|^)\\s*[（(]([\\p{IsHan}·、\\s]{2,40})[）)]\\s*$");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[、，,;；/／:：|]+\\s*");

  private Bylines() {}

  /** A byline's or lead's text cut into credits, in printed order. */
  static List<Credit> credits(String printed) {
    List<Credit> credits = new ArrayList<>();
    String text = withWholeRoles(printed);
    Matcher role = ROLE.matcher(text);
    String current = AUTHOR.matcher(text).matches() ? "作者" : "记者";
    int from = 0;
    while (role.find()) {
      boolean trailing = role.group(1).startsWith("摄");
      addNames(credits, text.substring(from, role.start()), trailing ? "摄影" : current);
      current = trailing ? current : roleOf(role.group(1), current);
      from = role.end();
    }
    addNames(credits, text.substring(from), current);
    return credits;
  }

  /** The credits of a byline on a line of its own, which may be no more than the author's name. */
  static List<Credit> ofLine(String line) {
    return isNameAlone(line)
        ? List.of(new Credit(line.replaceAll("\\s", ""), "作者"))
        : credits(line);
  }

  /** Whether a line is a name of three characters, or of two set apart: 周明月, 李 明. */
  static boolean isNameAlone(String line) {
    return line.length() == 3 && Surnames.isName(line.replaceAll("\\s", ""));
  }

  /** Stray spaces inside the words for roles taken out. */
  private static String withWholeRoles(String text) {
    return text.replaceAll("通\\s*讯\\s*员", "通讯员")
        .replaceAll("记\\s*者", "记者")
        .replaceAll("实\\s*习\\s*生", "实习生");
  }

  private static String roleOf(String word, String current) {
    return switch (word) {
      case "记者", "通讯员", "作者" -> word;
      case "实习生", "实习" -> "实习生";
      case "撰稿" -> "作者";
      default -> current;
    };
  }

  private static void addNames(List<Credit> credits, String text, String role) {
    for (String token : tokens(text.replaceAll("[□■◎●○▲△（）()]", " "))) {
      for (String name : names(token)) {
        if (looksLikeName(name)) {
          credits.add(new Credit(name, role));
        }
      }
    }
  }

  /** Names as printed, made whole where a stray space stands inside one. */
  private static List<String> tokens(String text) {
    return Stream.of(BETWEEN_NAMES.split(text.strip()))
        .flatMap(part -> wholeNames(List.of(part.strip().split("\\s+"))).stream())
        .toList();
  }

  private static List<String> wholeNames(List<String> tokens) {
    boolean stray = tokens.size() > 1 && tokens.stream().anyMatch(token -> token.length() == 1);
    return stray ? SpacedNames.of(tokens).orElseGet(() -> withoutStrays(tokens)) : tokens;
  }

  /** A single character left by a stray space goes back to the name it belongs to. */
  private static List<String> withoutStrays(List<String> printed) {
    List<String> tokens = new ArrayList<>();
    for (String token : printed) {
      String last = tokens.isEmpty() ? "" : tokens.getLast();
      boolean stray = token.length() == 1 || last.length() == 1;
      if (stray && !last.isEmpty() && last.length() + token.length() <= 3) {
        tokens.set(tokens.size() - 1, last + token);
      } else {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static List<String> names(String token) {
    boolean one = token.length() <= 3 || token.contains("·");
    return one ? List.of(token) : Surnames.split(token);
  }

  private static boolean looksLikeName(String token) {
    return token.length() >= 2
        && token.length() <= 12
        && token.codePoints().allMatch(c -> Han.isHan(c) || c == '·');
  }

  /** Whether a line holds a byline and nothing else. */
  static boolean isByline(String line) {
    return line.length() <= 80
        && (LINE_START.matcher(line).find() ? onlyNames(line) : isAuthor(line));
  }

  /** Whether a line is □ 周明月, as an essay names its author. */
  private static boolean isAuthor(String line) {
    Matcher marked = AUTHOR.matcher(line);
    return marked.matches()
        && tokens(marked.group(1)).stream()
            .allMatch(token -> names(token).stream().allMatch(Surnames::isName));
  }

  /** Whether a line begins a byline that ends in the line below. */
  static boolean goesOn(String first, String second) {
    return LINE_START.matcher(first).find()
        && second.length() <= 40
        && !PROSE.matcher(second).find()
        && isByline(joined(first, second));
  }

  private static final Pattern PROSE = Pattern.compile("[，。；：！？“”]");

  /** Two lines of a byline as one: a name cut by the line's end (程 / 娟思) is whole again. */
  static String joined(String first, String second) {
    String last = first.substring(first.lastIndexOf(' ') + 1);
    boolean cut =
        last.length() == 1 || last.endsWith("通讯") || last.endsWith("实习") || last.endsWith("记");
    return cut ? first + second : first + " " + second;
  }

  private static boolean onlyNames(String line) {
    String rest = ROLE.matcher(withWholeRoles(line).replaceAll("[□■◎●○▲△]", "")).replaceAll(" ");
    int count = 0;
    for (String token : tokens(rest)) {
      if (token.isEmpty()) {
        continue;
      }
      if (!names(token).stream().allMatch(Bylines::plausible)) {
        return false;
      }
      count++;
    }
    return count > 0;
  }

  private static boolean plausible(String token) {
    return looksLikeName(token)
        && (token.length() <= 3 || token.contains("·") || Surnames.isName(token));
  }

  /** What stands in the parentheses of 本报讯（…） or 新华社北京3月1日电（…） at a paragraph's start. */
  static Optional<String> lead(String paragraph) {
    Matcher lead = LEAD.matcher(paragraph);
    return lead.find() ? Optional.of(lead.group(1)) : Optional.empty();
  }

  /** Where the parenthesis of a lead ends, -1 without one. */
  static int leadEnd(String paragraph) {
    Matcher lead = LEAD.matcher(paragraph);
    return lead.find() ? lead.end() : -1;
  }

  /** Whether a paragraph's first line begins such a lead, its parenthesis possibly still open. */
  static boolean opensLead(String line) {
    return OPEN_LEAD.matcher(line).find();
  }

  private static final Pattern OPEN_LEAD =
      Pattern.compile(
          "^(?:本报|晚报|日报|晨报|商报|早报|都市报|快报|时报)讯|^[\\p{IsHan}]{0,6}讯\\s*[（(](?:本报)?(?:记者|通讯员)"
              + "|^新华社[^，。]{1,14}电");

  /** Where the photographer's credit at a text's end begins, -1 without one. */
  static int photoCreditStart(String text) {
    Matcher tail = TAIL.matcher(text);
    return tail.find() ? tail.start(1) : -1;
  }

  /** The credits of “本报记者 乔利峰 摄” or 新华社发. */
  static List<Credit> photoCredits(String text) {
    if (text.strip().startsWith("新华社发") || text.strip().startsWith("新华社供")) {
      return List.of(new Credit("新华社", "摄影"));
    }
    List<Credit> credits = new ArrayList<>();
    String names =
        text.replaceAll(PREFIX + "(?:记者|通讯员)", " ")
            .replaceAll("摄影报道|摄影|摄|供图|[文图]?[/／][文图摄]|资料图片?|[（）()]", " ");
    String joined = names.strip();
    boolean split = joined.matches("\\p{IsHan}(\\s\\p{IsHan}){1,2}");
    addNames(credits, split ? joined.replaceAll("\\s", "") : joined, "摄影");
    return credits;
  }

  /** Where the signature （魏宣） or （记者 魏宣） at a text's end begins, -1 without one. */
  static int signatureStart(String text) {
    Matcher signature = SIGNATURE.matcher(text);
    return signature.find() && !signatureOf(signature.group(1)).isEmpty()
        ? text.lastIndexOf(signature.group(0).strip())
        : -1;
  }

  /** The credits of a signature （魏宣）, printed 魏 宣, with several names or with their roles. */
  static List<Credit> signatureCredits(String text) {
    Matcher signature = SIGNATURE.matcher(text);
    return signature.find() ? signatureOf(signature.group(1)) : List.of();
  }

  private static List<Credit> signatureOf(String inside) {
    if (LINE_START.matcher(inside).find()) {
      return onlyNames(inside) ? credits(inside) : List.of();
    }
    return signatureNames(inside).stream().map(name -> new Credit(name, "作者")).toList();
  }

  private static List<String> signatureNames(String inside) {
    String[] tokens = inside.strip().split("[\\s、]+");
    boolean spread = tokens.length <= 3 && List.of(tokens).stream().allMatch(t -> t.length() == 1);
    List<String> names = spread ? List.of(String.join("", tokens)) : List.of(tokens);
    return names.stream().allMatch(Surnames::isName) ? names : List.of();
  }
}
