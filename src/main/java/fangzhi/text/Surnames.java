package fangzhi.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Chinese surnames, in bylines and in running text, and where one name ends and the next begins
 * when they are run together. From census frequencies, the Hundred Family Surnames and those met in
 * the local press.
 */
public final class Surnames {
  /** In order of frequency in the population, the most frequent first. */
  private static final String FREQUENT =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜"
          + "崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文牛"
          + "尚温葛施颜庄齐樊兰殷洪翟安倪季鲁章邢祝俞柳梅裴左辛申管耿焦关柴路靳詹欧凌岳芦翁鲍霍涂霞游娄骆冉桑景车苗舒成毕卜"
          + "盛鄢单古谷甘解房全纪项司尤窦屈宁瞿饶符包艾时连宫蒲褚甄晏储臧冀闵米苑阴麻邬巩鞠巫昌阮席冷祁桂费缪狄辜蓝练栾占战"
          + "仇楚虞娜穆和隋候曲支年行郎邸丛边岑商佟牟卓宗聂丰芮竺海廉嵇赫晋郁卫楼简班仲揭胥应池乐伊荣丘滕蔺代原随";

  /** Seldom enough to be looked for in running text only, not in a byline. */
  private static final String RARE =
      "栗华戚喻柏奚凤花皮卞伍元湛禹贝谈茅庞童刁柯裘宣杭吉荀惠封仰厉祖韶薄怀邰鄂索咸籍屠蒙濮扈燕浦慕茹鱼慎戈庾终暨衡匡寇"
          + "禄东沃利蔚隆师晁勾敖融阚沙巢蒯查荆权盖桓仝帅缑亢况习佘宛郜郏苌樵井农计步富满寿广容那越有居水明苟亓信经底庆逯菅"
          + "雒冼阳啜红洛阿种";

  /** Words or parts of words as well: in running text surnames only right after a title. */
  private static final String AFTER_TITLE = "路井商包车农席计步富项左满寿广容古易那越有海居行时成水明苟亓信经底原庆鄢逯菅雒冼占阳啜娜红洛阿种";

  /** Surnames in a byline only: what stands there in running text is mostly something else. */
  private static final String BYLINE_ONLY = "覃向施兰芦涂霞全鞠练战楚和隋候年邸丛牟芮赫楼揭胥应丘随";

  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "东方", "令狐", "慕容", "端木", "公孙", "夏侯", "长孙", "宇文");

  private Surnames() {}

  /** The surname's rank in frequency from 0, or -1 where a byline has no such surname. */
  public static int rank(char c) {
    return FREQUENT.indexOf(c);
  }

  /** Whether a name in running text may begin with the character, whatever stands before it. */
  public static boolean isCommon(char c) {
    return (rank(c) >= 0 || RARE.indexOf(c) >= 0)
        && AFTER_TITLE.indexOf(c) < 0
        && BYLINE_ONLY.indexOf(c) < 0;
  }

  /**
   * The length of the surname at an offset of running text: 0, 1 or 2.
   *
   * @param afterTitle whether a title or another name stands before it
   */
  public static int lengthAt(String text, int offset, boolean afterTitle) {
    if (isCompound(text, offset)) {
      return 2;
    }
    if (offset >= text.length()) {
      return 0;
    }
    char c = text.charAt(offset);
    return isCommon(c) || (afterTitle && AFTER_TITLE.indexOf(c) >= 0) ? 1 : 0;
  }

  /** The length of the surname a name of a byline begins with: 0, 1 or 2. */
  public static int lengthAt(String name) {
    if (name.length() > 2 && isCompound(name, 0)) {
      return 2;
    }
    return !name.isEmpty() && rank(name.charAt(0)) >= 0 ? 1 : 0;
  }

  private static boolean isCompound(String text, int offset) {
    return offset + 2 <= text.length() && COMPOUND.contains(text.substring(offset, offset + 2));
  }

  /** Whether a text has the form of one personal name: a surname and one or two characters. */
  public static boolean isName(String text) {
    int surname = lengthAt(text);
    int given = text.length() - surname;
    return surname > 0 && given >= 1 && given <= 2;
  }

  /**
   * Cuts names run together (冯梅周明玉 → 冯梅, 周明玉), so that the surnames used are the most frequent
   * ones. A text that can't be cut comes back whole.
   */
  public static List<String> split(String run) {
    if (run.length() <= 3) {
      return List.of(run);
    }
    double[] cost = new double[run.length() + 1];
    int[] from = new int[run.length() + 1];
    for (int end = 1; end <= run.length(); end++) {
      cost[end] = Double.MAX_VALUE;
      for (int length = 2; length <= 4 && length <= end; length++) {
        double candidate = cost[end - length] + cost(run.substring(end - length, end));
        if (candidate < cost[end]) {
          cost[end] = candidate;
          from[end] = end - length;
        }
      }
    }
    return cost[run.length()] >= UNKNOWN ? List.of(run) : names(run, from);
  }

  private static final double UNKNOWN = 1000;

  private static double cost(String name) {
    int surname = lengthAt(name);
    int given = name.length() - surname;
    if (surname == 0 || given < 1 || given > 2) {
      return UNKNOWN;
    }
    double rank = surname == 2 ? 3 : Math.log(2 + rank(name.charAt(0)));
    return rank + (given == 2 ? 0 : 1.5);
  }

  private static List<String> names(String run, int[] from) {
    List<String> names = new ArrayList<>();
    for (int end = run.length(); end > 0; end = from[end]) {
      names.add(run.substring(from[end], end));
    }
    Collections.reverse(names);
    return names;
  }
}
