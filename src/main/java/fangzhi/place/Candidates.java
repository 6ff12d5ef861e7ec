package fangzhi.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may name a place in a text: names of the register, and words of a place's form. */
final class Candidates {
  private static final Pattern ROAD = Pattern.compile("^(?:[东西南北中]?(?:路|街(?!道)|巷)|大道|大街|大桥|高速|铁路)");
  private static final Pattern INSTITUTION =
      Pattern.compile("^(?:大学|学院|日报|晚报|晨报|商报|卫视|银行|证券|航空|时报|籍)");
  private static final String DIFFERENT_VILLAGE = "小大东西南北前后上下新老中";
  private static final Pattern NOT_A_SHORT_NAME = Pattern.compile("[省市县区州盟]$|地区$");

  /** Characters that end the words before a name and hardly stand in one. */
  private static final String BOUNDARY = "在到进于从由向对和与及为是以将把被让的了着给个内出并不该本各全每某这那至往去跟同比";

  private static final List<String> LEADING =
      List.of(
          "家住", "走进", "深入", "来到", "前往", "位于", "联合", "帮助", "组织", "带领", "做好", "指导", "推动", "参观", "走访",
          "慰问", "居住", "现住", "所属", "辖区", "我区", "我市", "我县", "村改", "如今", "目前", "其中", "参与");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "所在|辖区|涉农|智慧|和谐社|老旧|示范|充分|就业|先进|基层|街道|几个|部分|其他|周边|新型|小区|居民|党员|群众|干部|志愿"
              + "|下沉|依托|号召|服务|活动|工作|建设|治理|城乡|农村|城市|我们|他们|你们|自己|多个|整个|本地|当地|网格|片区"
              + "|党建|品牌|文明|美丽|平安|健康|幸福|共建|共享|未来|国际|命运|学校|医院|机关|企业|单位|园区|厂区|校区|景区"
              + "|行政|自然|中心|贫困|卫生|乡镇|镇村|驻|包|帮|联|挂职|第一|城中|空心|移民|特色|后进|重点|软弱|试点|样板|精品|十佳|最美|乡村$|农村$|[个一这那]村$|古村|传统|受灾|少数民族|运动员|冬奥|亚运|大运|残奥|奥运|小山村|城乡村|实施|围绕|推动|成立|启用|通过|全国|全省|全市|[0-9０-９]");
  private static final Pattern TOWN_FORM = Pattern.compile("^\\p{IsHan}{2,3}?(?:街道|镇|乡)");
  private static final Set<String> GENERIC =
      Set.of("和谐社区", "平安社区", "幸福社区", "文明社区", "健康社区", "新村社区建设", "中心村", "新农村");
  private static final Pattern ABOVE =
      Pattern.compile("(\\p{IsHan}{1,3}?[县区市旗])?(\\p{IsHan}{1,3}?(?:街道|镇|乡(?!村)))?(?=\\p{IsHan})");
  private static final int LONGEST_STEM = 8;

  private final Gazetteer gazetteer;

  Candidates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The candidates of a text, none overlapping, in its order. */
  List<Candidate> in(String text) {
    List<Candidate> found = new ArrayList<>();
    for (NameMatch match : gazetteer.matches(text)) {
      if (isName(text, match, found)) {
        found.add(candidate(text, match));
      }
    }
    Taken known = new Taken();
    found.forEach(known::add);
    Forms forms = new Forms();
    byForm(text, "社区", known, forms);
    byForm(text, "村", known, forms);
    wider(text, found, known, forms);
    found.addAll(forms.found);
    found.sort(Comparator.comparingInt(Candidate::start));
    return found;
  }

  /** Candidates that only their form speaks for. */
  private static final class Forms {
    private final List<Candidate> found = new ArrayList<>();
    private final Taken taken = new Taken();

    void add(Candidate candidate) {
      found.add(candidate);
      taken.add(candidate);
    }
  }

  private static Candidate candidate(String text, NameMatch match) {
    Level level = match.options().get(0).level();
    String printed = text.substring(match.start(), match.end());
    return new Candidate(match.start(), match.end(), printed, level, match.options());
  }

  private static boolean isName(String text, NameMatch match, List<Candidate> before) {
    String after = text.substring(match.end(), Math.min(text.length(), match.end() + 3));
    String name = text.substring(match.start(), match.end());
    Level level = match.options().get(0).level();
    if (level.compareTo(Level.COUNTY) <= 0) {
      return !ROAD.matcher(after).find() && (full(name) || !INSTITUTION.matcher(after).find());
    }
    if (GENERIC.contains(name)) {
      return endsAt(before, match.start());
    }
    return level != Level.VILLAGE || !name.endsWith("村") || isOwnVillage(text, match, before);
  }

  private static boolean full(String name) {
    return NOT_A_SHORT_NAME.matcher(name).find();
  }

  /** 小李庄村 isn't 李庄村. */
  private static boolean isOwnVillage(String text, NameMatch match, List<Candidate> before) {
    return match.start() == 0
        || DIFFERENT_VILLAGE.indexOf(text.charAt(match.start() - 1)) < 0
        || endsAt(before, match.start());
  }

  private static boolean endsAt(List<Candidate> before, int offset) {
    return !before.isEmpty() && before.get(before.size() - 1).end() == offset;
  }

  /** Names the register hasn't got, such as 杨根思双拥社区, between a boundary and their suffix. */
  private static void byForm(String text, String suffix, Taken known, Forms forms) {
    for (int at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
      int end = at + suffix.length();
      if (known.overlaps(at, end) || forms.taken.overlaps(at, end)) {
        continue;
      }
      int start = trimmed(text, leftEdge(text, at, known), at);
      start = abovePart(text, start, at, known, forms);
      String stem = text.substring(start, at);
      int shortest = forms.taken.endsAt(start) ? 1 : 2;
      if (stem.length() >= shortest && !NOT_A_NAME.matcher(stem + suffix).find()) {
        String printed = stem + suffix;
        forms.add(new Candidate(start, end, printed, Level.VILLAGE, List.of()));
      }
    }
  }

  /** 安吉县天荒坪镇余村 after a province or city: the county and the town become candidates, too. */
  private static int abovePart(String text, int start, int at, Taken known, Forms forms) {
    Matcher above = ABOVE.matcher(text).region(start, at);
    if (!known.endsAt(start) || !above.lookingAt()) {
      return start;
    }
    int next = start;
    for (int group = 1; group <= 2; group++) {
      String printed = above.group(group);
      if (printed != null) {
        Level level = group == 1 ? Level.COUNTY : Level.TOWN;
        forms.add(new Candidate(next, next + printed.length(), printed, level, List.of()));
        next += printed.length();
      }
    }
    return next;
  }

  private static int leftEdge(String text, int at, Taken known) {
    int start = at;
    while (start > 0 && at - start < LONGEST_STEM && inName(text.charAt(start - 1))) {
      start--;
      if (known.overlaps(start, start + 1)) {
        return start + 1;
      }
    }
    boolean cut = start > 0 && at - start == LONGEST_STEM && inName(text.charAt(start - 1));
    return cut && !known.endsAt(start) ? at : start;
  }

  private static boolean inName(char c) {
    return Character.isIdeographic(c) && BOUNDARY.indexOf(c) < 0;
  }

  private static int trimmed(String text, int start, int at) {
    for (String word : LEADING) {
      if (text.startsWith(word, start) && start + word.length() <= at) {
        return start + word.length();
      }
    }
    return start;
  }

  /** Counties and towns whose printed name the register hasn't got: 郾陵县望田镇, 禹州市郭店镇. */
  private void wider(String text, List<Candidate> found, Taken known, Forms forms) {
    List<Candidate> more = new ArrayList<>();
    for (Candidate c : found) {
      if (c.level() == Level.TOWN && !known.endsAt(c.start())) {
        misreadCounty(text, c, more);
      } else if (c.level() == Level.COUNTY) {
        unknownTown(text, c, known, more);
      } else if (c.level() == Level.CITY) {
        misreadCountyIn(text, c, more);
      }
    }
    more.removeIf(c -> forms.taken.overlaps(c.start(), c.end()));
    more.forEach(forms::add);
  }

  private void misreadCounty(String text, Candidate town, List<Candidate> more) {
    for (Named option : town.options()) {
      Unit county = option.unit().parent();
      if (county == null || county.name().length() > town.start()) {
        continue;
      }
      int start = town.start() - county.name().length();
      String printed = text.substring(start, town.start());
      if (Shapes.misread(printed, county.name())) {
        List<Named> real = List.of(new Named(printed, county, county.path()));
        more.add(new Candidate(start, town.start(), printed, Level.COUNTY, real));
        return;
      }
    }
  }

  /** 许昌市郾陵县. */
  private void misreadCountyIn(String text, Candidate city, List<Candidate> more) {
    for (Unit county : gazetteer.below(city.options().getFirst().path())) {
      String name = county.name();
      int end = Math.min(text.length(), city.end() + name.length());
      String printed = text.substring(city.end(), end);
      if (county.level() == Level.COUNTY && Shapes.confused(printed, name)) {
        List<Named> real = List.of(new Named(printed, county, county.path()));
        more.add(new Candidate(city.end(), end, printed, Level.COUNTY, real));
      }
    }
  }

  private static void unknownTown(
      String text, Candidate county, Taken known, List<Candidate> more) {
    String rest = text.substring(county.end(), Math.min(text.length(), county.end() + 6));
    Matcher form = TOWN_FORM.matcher(rest);
    if (!form.find() || known.overlaps(county.end(), county.end() + form.end())) {
      return;
    }
    String printed = form.group();
    if (!printed.matches(".*(?:各|乡镇|个|全|多|等|城乡|的).*")) {
      int end = county.end() + form.end();
      more.add(new Candidate(county.end(), end, printed, Level.TOWN, List.of()));
    }
  }
}
