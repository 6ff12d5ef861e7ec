package fangzhi.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Chinese surnames, and where one name ends and the next begins when they are run together. */
public final class Surnames {
  /** In order of frequency in the population, the most frequent first. */
  private static final String SINGLE =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆"
          + "范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文牛尚温葛"
          + "施颜庄齐樊兰殷洪翟安倪季鲁章邢祝俞柳梅裴左辛申管耿焦关柴路靳詹欧凌岳芦翁鲍霍涂霞游娄骆冉桑景车苗舒成毕卜"
          + "盛鄢单古谷甘解房全纪项司尤窦屈宁瞿饶符包艾时连宫蒲褚甄晏储臧冀闵米苑阴麻邬巩鞠巫昌阮席冷祁桂费缪狄辜蓝练栾"
          + "占战仇楚虞娜穆和隋候曲支年行郎邸丛边岑商佟牟卓宗聂丰芮竺海廉嵇赫付晋郁卫楼简班仲揭胥应池乐伊荣丘滕蔺代原随";

  private static final Set<String> COMPOUND =
      Set.of("欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "东方", "令狐", "慕容", "端木", "公孙", "夏侯", "长孙");

  private Surnames() {}

  /** The surname's rank in frequency from 0, or -1 where the character is no surname. */
  public static int rank(char c) {
    return SINGLE.indexOf(c);
  }

  /** The length of the surname a text begins with: 0, 1 or 2. */
  public static int lengthAt(String text) {
    if (text.length() > 2 && COMPOUND.contains(text.substring(0, 2))) {
      return 2;
    }
    return !text.isEmpty() && rank(text.charAt(0)) >= 0 ? 1 : 0;
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
