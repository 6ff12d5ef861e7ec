package fangzhi.place;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Characters of names that look so alike that typesetting and OCR confuse them, in groups: those of
 * the gazetteer's names with the characters that differ from them in a stroke or a small part.
 */
public final class Confusables {
  private static final List<String> GROUPS =
      List.of(
          ("郾鄢 潩溷 颍颖 襄裹 禹禺 魏巍 葛曷 己已巳 末未 戊戌戍 土士 日曰 人入 大太犬 千干于 侯候 王玉 天夭 刀力"
                  + " 免兔 幸辛 令今 竟竞 治冶 折拆 崇祟 栗粟 贫贪 贷货 茶荼 环坏 洒酒 师帅 池汜 汝汶 杨扬 汪注"
                  + " 梁粱 官宫 因囚 坡披 陵凌 垌洞 垕垢 祁祈 街衔 桥挢 槐愧 柏拍 栋拣 徐涂 陈阵 孟盂 堤提 楼褛"
                  + " 营菅 乌鸟 凤风 白自 甲申 由田 史吏 蜜密")
              .split(" "));

  private Confusables() {}

  /** Whether two different characters are easily confused. */
  public static boolean alike(char a, char b) {
    return a != b && GROUPS.stream().anyMatch(g -> g.indexOf(a) >= 0 && g.indexOf(b) >= 0);
  }

  /** The characters that one is easily confused with. */
  public static String of(char c) {
    return GROUPS.stream()
        .filter(group -> group.indexOf(c) >= 0)
        .map(group -> group.replace(String.valueOf(c), ""))
        .collect(Collectors.joining());
  }
}
