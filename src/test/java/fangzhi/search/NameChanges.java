package fangzhi.search;

import fangzhi.index.Stories;
import fangzhi.model.Issue;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.place.PlaceTagger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts other names and numbers into a text: what becomes of a report that is used a second time.
 */
final class NameChanges {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final List<String> DAYS = List.of("今天", "昨天", "前天", "明天", "今晚", "昨晚");

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志海";
  private static final String SOUNDS = "阿贝卡德埃法戈赫伊科拉米纳奥佩罗萨塔维亚扎尔斯托";

  /** Provinces, cities and countries: any may stand for any other of its length. */
  private static final List<String> PLACES =
      List.of(
              "北京 上海 天津 重庆 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 广西 西藏"
                  .split(" "),
              "杭州 南京 武汉 成都 西安 广州 深圳 郑州 长沙 济南 青岛 沈阳 大连 昆明 南昌 合肥 福州 厦门 太原 兰州 银川 贵阳 南宁 海口 许昌 洛阳"
                  .split(" "),
              "美国 英国 法国 德国 日本 韩国 印度 泰国 越南 巴西 伊朗 伊拉克 埃及 南非 波兰 荷兰 瑞士 瑞典 挪威 芬兰 智利 秘鲁 古巴 蒙古".split(" "),
              "俄罗斯 乌克兰 以色列 意大利 西班牙 葡萄牙 土耳其 墨西哥 阿根廷 匈牙利 新加坡 老挝 柬埔寨 菲律宾 巴勒斯坦 加拿大 新西兰 奥地利".split(" "))
          .stream()
          .flatMap(names -> List.of(names).stream())
          .toList();

  private final PlaceTagger tagger;
  private final Random random;

  NameChanges(PlaceTagger tagger, Random random) {
    this.tagger = tagger;
    this.random = random;
  }

  /** Other numerals of the same length, and other days. */
  String numbers(String text) {
    Matcher numbers = NUMBER.matcher(text);
    String others = numbers.replaceAll(number -> number(number.group()));
    return replaced(others, permuted(DAYS));
  }

  /** Other people. */
  String people(String text) {
    Map<String, String> others = new TreeMap<>();
    for (Person person : mentions(text).people()) {
      others.put(person.name(), name(person.name()));
    }
    return replaced(text, others);
  }

  /** Other towns, provinces and countries. */
  String places(String text) {
    Map<String, String> others = permuted(PLACES);
    for (Occurrence place : mentions(text).occurrences()) {
      if (place.type() == Occurrence.Type.PLACE) {
        String name = text.substring(place.start(), place.end());
        others.putIfAbsent(name, given(name.length() - 1) + name.charAt(name.length() - 1));
      }
    }
    return replaced(text, others);
  }

  /** All of it. */
  String all(String text) {
    return numbers(places(people(text)));
  }

  private Mentions mentions(String text) {
    return tagger
        .tag(List.of(Stories.plain("draft", null, text).article()), Issue.UNKNOWN, null, List.of())
        .getFirst()
        .mentions();
  }

  private String number(String old) {
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < old.length(); i++) {
      int from = i == 0 && old.length() > 1 ? 1 : 0;
      number.append((char) ('0' + from + random.nextInt(10 - from)));
    }
    return number.toString();
  }

  private String name(String old) {
    return old.length() <= 3
        ? one(SURNAMES) + given(old.length() - 1)
        : old.codePoints()
            .mapToObj(c -> c == '·' ? "·" : one(SOUNDS))
            .reduce("", (name, sound) -> name + sound);
  }

  private String given(int length) {
    return String.join(
        "", IntStream.range(0, Math.max(0, length)).mapToObj(i -> one(GIVEN)).toList());
  }

  private String one(String characters) {
    return String.valueOf(characters.charAt(random.nextInt(characters.length())));
  }

  private Map<String, String> permuted(List<String> names) {
    Map<String, String> others = new TreeMap<>();
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    for (int i = 0; i < shuffled.size(); i++) {
      others.put(shuffled.get(i), shuffled.get((i + 1) % shuffled.size()));
    }
    return others;
  }

  /** Each once, the longest first; what was put in stays. */
  private static String replaced(String text, Map<String, String> others) {
    if (others.isEmpty()) {
      return text;
    }
    List<String> names = new ArrayList<>(others.keySet());
    names.sort((a, b) -> b.length() - a.length());
    Pattern any = Pattern.compile(String.join("|", names.stream().map(Pattern::quote).toList()));
    return any.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(others.getOrDefault(name.group(), name.group())));
  }
}
