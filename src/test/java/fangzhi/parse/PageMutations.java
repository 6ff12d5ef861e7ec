package fangzhi.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes wild pages of real-looking ones; the same seed makes the same pages. */
final class PageMutations {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, GB18030, Charset.forName("Big5"));
  private static final String PLAIN = "日民长门人大小一二三";
  private static final String RADICALS = "⽇⺠⻓⻔⼈⼤⼩⼀⼆三";

  /** Characters that the parser treats in a way of their own, and some that nobody expects. */
  private static final String WILD =
      "，。、；：？！“”（）《》【】…—·#▲●／ \u3000\u00a0\u200b\uFEFF\t\u0001\u0085\u2028\uD800\uDC00\uFFFD"
          + "记者摄讯电日月年版第村社区0123456789Aa@.:%\"";

  private static final List<String> PIECES =
      List.of(
          "本报讯（记者 陈立 通讯员 周小青）",
          "本报记者 赵一鸣",
          "陈立 摄",
          "（许宣）",
          "（上接第一版）",
          "（下转第三版）",
          "# ",
          "2024年3月6日 星期三",
          "责任编辑 陈立",
          "方志样报",
          "图为",
          "新华社北京3月6日电",
          "新华社发",
          "——",
          "今日8版",
          "电话：0374-1234567",
          "\uD83D\uDE00",
          "\uD840\uDC00");

  private final Random random;
  private final List<List<String>> pages;

  /**
   * @param pages the lines of pages to begin with
   */
  PageMutations(long seed, List<List<String>> pages) {
    this.random = new Random(seed);
    this.pages = pages;
  }

  /** The lines of the next page. */
  List<String> next() {
    List<String> lines = random.nextInt(5) == 0 ? arbitrary() : new ArrayList<>(one(pages));
    for (int i = random.nextInt(12); i > 0 && !lines.isEmpty(); i--) {
      mutate(lines);
    }
    return lines;
  }

  /** A page's lines as a file, each line in a character set by chance, or all in one. */
  byte[] encoded(List<String> lines) {
    boolean mixed = random.nextBoolean();
    Charset all = one(CHARSETS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : lines) {
      bytes.writeBytes((line + one(List.of("\n", "\r\n"))).getBytes(mixed ? one(CHARSETS) : all));
    }
    byte[] file = bytes.toByteArray();
    return random.nextInt(4) == 0 ? damaged(file) : file;
  }

  private byte[] damaged(byte[] file) {
    for (int i = random.nextInt(8); i > 0 && file.length > 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    return file;
  }

  private void mutate(List<String> lines) {
    int from = random.nextInt(lines.size());
    int to = from + random.nextInt(Math.min(40, lines.size() - from) + 1);
    List<String> some = lines.subList(from, to);
    switch (random.nextInt(12)) {
      case 0 -> some.clear();
      case 1 -> Collections.shuffle(some, random);
      case 2 -> lines.addAll(random.nextInt(lines.size()), List.copyOf(some));
      case 3 -> some.replaceAll(this::spaced);
      case 4 -> some.replaceAll(PageMutations::withRadicals);
      case 5 -> lines.addAll(from, Collections.nCopies(1 + random.nextInt(5), ""));
      case 6 -> join(some);
      case 7 -> split(lines, from);
      case 8 -> some.replaceAll(line -> line + one(PIECES));
      case 9 -> lines.addAll(from, Collections.nCopies(1 + random.nextInt(30), one(PIECES)));
      case 10 -> some.replaceAll(this::withWild);
      default -> lines.addAll(from, one(pages));
    }
  }

  private List<String> arbitrary() {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(80); i >= 0; i--) {
      StringBuilder line = new StringBuilder();
      for (int k = random.nextInt(50); k > 0; k--) {
        line.append(random.nextBoolean() ? wild() : (char) (0x4E00 + random.nextInt(0x5000)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String spaced(String line) {
    return String.join(one(List.of(" ", "  ", "\u3000")), line.split(""));
  }

  private static String withRadicals(String line) {
    String out = line;
    for (int i = 0; i < PLAIN.length(); i++) {
      out = out.replace(PLAIN.charAt(i), RADICALS.charAt(i));
    }
    return out;
  }

  private static void join(List<String> some) {
    String joined = String.join("", some);
    some.clear();
    some.add(joined);
  }

  private void split(List<String> lines, int at) {
    String line = lines.get(at);
    int middle = random.nextInt(line.length() + 1);
    lines.set(at, line.substring(0, middle));
    lines.add(at + 1, line.substring(middle));
  }

  private String withWild(String line) {
    int at = random.nextInt(line.length() + 1);
    return line.substring(0, at) + wild() + line.substring(at);
  }

  private char wild() {
    return WILD.charAt(random.nextInt(WILD.length()));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
