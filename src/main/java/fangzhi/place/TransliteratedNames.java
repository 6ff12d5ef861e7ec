package fangzhi.place;

import fangzhi.text.SparsePattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads names of foreigners and of China's minorities as the press writes them: characters of the
 * Xinhua transliteration tables without those that mostly are words, parts joined by a middle dot.
 */
final class TransliteratedNames {
  /** From the tables of <i>Names of the World's Peoples</i> (世界人名翻译大辞典, Xinhua). */
  private static final String SOUNDS =
      "阿埃艾爱安昂敖奥澳巴柏班邦鲍贝本比彼毕宾波伯博勃布采策查茨次措楚达代戴丹道得德登邓迪底蒂丁杜顿多厄恩尔法凡范菲费芬冯弗夫福傅"
          + "盖甘冈戈哥格葛根贡古瓜圭果哈汉豪赫亨胡惠霍基吉季加贾简江杰津京喀卡凯坎考科克肯库夸奎昆拉腊莱赖兰朗劳勒雷黎里利莉丽廉列林琳隆"
          + "卢鲁伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明莫默姆穆纳娜乃奈内尼涅宁纽努诺欧帕潘庞培佩彭皮珀普齐奇恰乔切钦琴丘让热仁荣茹"
          + "儒瑞若撒萨塞赛桑森沙莎绍舍申施什史士舒朔斯苏索塔泰坦汤唐陶特腾提汀廷通图托瓦旺威韦维魏温翁沃乌武西希锡夏肖歇谢辛欣休雅亚延"
          + "扬耶叶伊依因英尤约宰赞泽扎詹芝兹佐易卜买江吾吐孜旦珠才卓玛措吴瑙娃路翰罕侯文芙柳思昌金力";

  static final SparsePattern NEXT_WORD =
      new SparsePattern(
          "本(?:周|月|人|次|届|轮|来)|明(?:天|年|确)|多(?:次|年|名)|因(?:病|此|为)|内(?:阁|部)|通(?:过|电|报|知|话)|文(?:章|件|化)|路(?:上|透)|特(?:别|使)|提(?:出|到|交|议)|若|达成|得知|当");

  /** Ends of words before a name: 境内, 以西. */
  private static final String NOT_FIRST = "内西安达";

  static final SparsePattern NAMED_AFTER = new SparsePattern("大学|学院|医院|机场|港|空军|基地|奖|号|广场|研究所|博物馆");
  private static final int SHORTEST = 2;
  private static final int LONGEST_PART = 8;

  private TransliteratedNames() {}

  /** The offset after the name that begins at an offset; the offset itself where there is none. */
  static int end(String text, int start) {
    int end = partEnd(text, start);
    if (end - start < SHORTEST && !text.startsWith("·", end)) {
      return start;
    }
    while (end > start && text.startsWith("·", end) && partEnd(text, end + 1) > end + 1) {
      end = partEnd(text, end + 1);
    }
    boolean namedAfter = NAMED_AFTER.isAt(text, end);
    return end - start < SHORTEST || namedAfter ? start : end;
  }

  private static int partEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < LONGEST_PART && sounds(text, end)) {
      if (NEXT_WORD.isAt(text, end)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean sounds(String text, int at) {
    return SOUNDS.indexOf(text.charAt(at)) >= 0;
  }

  /** The starts of the names in a text that a middle dot shows to be some, in order. */
  static List<Integer> dotted(String text) {
    List<Integer> starts = new ArrayList<>();
    int free = 0;
    for (int dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
      int start = dot;
      while (start > free && dot - start < LONGEST_PART && sounds(text, start - 1)) {
        start--;
      }
      while (start < dot && NOT_FIRST.indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      int end = end(text, start);
      if (dot - start >= SHORTEST && end > dot) {
        starts.add(start);
        free = end;
        dot = end - 1;
      }
    }
    return starts;
  }
}
