package fangzhi.place;

import fangzhi.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that mean the paper's own city or district without naming it: 我市, 全市, 市区, 区委. */
final class LevelWords {
  private static final Pattern CITY =
      Pattern.compile(
          "我市|全市|本市|(?<!北京|上海)市区|(?<![\\p{IsHan}])市(?:委|政府|人大|政协|中级|人民检察|直)|(?<=^|[，。、；：（(“从由在据经受到与和向 ,(])市\\p{IsHan}{1,8}?(?:局|委|办|院|中心|部门|公司|宫|馆|会|处|支队)|副市长|市委|市人大常委会");
  private static final Pattern DISTRICT = Pattern.compile("我区|全区|区委|区政府|区人大|区政协|区直");
  private static final Pattern COUNTY = Pattern.compile("我县|全县|县委|县政府|县人大|县政协|县直");

  private LevelWords() {}

  /** Where the text first means its city. */
  static Optional<Span> city(String text) {
    return first(CITY, text);
  }

  /** Where the text first means its district or county. */
  static Optional<Span> county(String text, boolean district) {
    return first(district ? DISTRICT : COUNTY, text);
  }

  private static Optional<Span> first(Pattern words, String text) {
    Matcher found = words.matcher(text);
    return found.find() ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
  }
}
