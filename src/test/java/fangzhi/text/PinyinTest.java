package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "河西社区, hexishequ, WHOLE",
    "河西社区, hexi, START",
    "河西社区, HéXī sh, CUT_START",
    "河信村, hexi, CUT_START",
    "河西社区, hxsq, SHORT_START",
    "河西社区, hexisq, SHORT_START",
    "中山社区, zhssq, SHORT_START",
    "河西社区, xishequ, INSIDE",
    "河西社区, xsq, SHORT_INSIDE",
    "女贞社区, nvzhen, START",
    "吕庄村, lüzhuang, START",
    "西安路社区, xi'an, START",
    "101社区, 101s, CUT_START",
    "許昌市, xuchangshi, WHOLE"
  })
  void typedLettersAgreeWithTheName(String name, String typed, Pinyin.Match match) {
    assertEquals(Optional.of(match), match(name, typed));
  }

  @ParameterizedTest
  @CsvSource({"河西社区, exi", "河西社区, hexia", "河西社区, hexishequu", "河西社区, hsx", "河西社区, 河xi"})
  void otherLettersDont(String name, String typed) {
    assertEquals(Optional.empty(), match(name, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "长葛市, changgeshi",
    "鄢陵县, yanlingxian",
    "禹州市, yuzhoushi",
    "神垕镇, shenhouzhen",
    "椹涧乡, shenjianxiang",
    "翟庄社区, zhaizhuangshequ",
    "阳翟社区, yangdishequ",
    "单庄社区, shanzhuangshequ",
    "解放路社区, jiefanglushequ",
    "解岗村, xiegangcun",
    "只乐镇, zhilezhen",
    "佛耳湖镇, foerhuzhen",
    "后厦村, houxiacun",
    "颍川社区, yingchuanshequ",
    "魏都区, weiduqu",
    "柏梁镇, bailiangzhen",
    "羊圈社区, yangjuanshequ",
    "漯河市, luoheshi",
    "荥阳市, xingyangshi",
    "浚县, xunxian",
    "重庆市, chongqingshi",
    "成都市, chengdushi",
    "蚌埠市, bengbushi",
    "六安市, luanshi",
    "厦门市, xiamenshi",
    "西藏, xizang",
    "泌阳县, biyangxian",
    "卜寨村, buzhaicun",
    "大王庄村, dawangzhuangcun",
    "后地村, houdicun"
  })
  void placesAreReadAsTheyAreCalled(String name, String typed) {
    assertEquals(Optional.of(Pinyin.Match.WHOLE), match(name, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "单雄信, shanxiongxin",
    "解晓东, xiexiaodong",
    "曾国强, zengguoqiang",
    "查良镛, zhaliangyong",
    "乐嘉, yuejia",
    "盖叫天, gejiaotian",
    "任长霞, renchangxia",
    "仇英, qiuying",
    "区伟, ouwei",
    "朴树, piaoshu",
    "尉迟恭, yuchigong",
    "万俟雅, moqiya",
    "缪荃, miaoquan",
    "翟天, zhaitian",
    "覃勇, qinyong",
    "员峰, yunfeng",
    "宁静, ningjing",
    "郇明, xunming",
    "召虎, shaohu",
    "葛优, geyou",
    "华天, huatian",
    "牟其中, muqizhong",
    "尉犁, yuli",
    "种师道, chongshidao",
    "繁华, pohua"
  })
  void surnamesAreReadAsTheirBearersDo(String name, String typed) {
    assertEquals(Optional.of(Pinyin.Match.WHOLE), match(name, typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu",
        "郭guo 何he 林lin 高gao 罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 邓deng 冯feng",
        "曹cao 彭peng 曾zeng 肖xiao 萧xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu 于yu 杜du",
        "叶ye 程cheng 魏wei 苏su 吕lu 丁ding 任ren 卢lu 姚yao 沈shen 钟zhong 姜jiang 崔cui 谭tan",
        "陆lu 范fan 汪wang 廖liao 石shi 金jin 韦wei 贾jia 夏xia 付fu 傅fu 方fang 邹zou 熊xiong",
        "白bai 孟meng 秦qin 邱qiu 侯hou 江jiang 尹yin 薛xue 闫yan 阎yan 段duan 雷lei 龙long 黎li",
        "史shi 陶tao 贺he 毛mao 郝hao 顾gu 龚gong 邵shao 万wan 覃qin 武wu 钱qian 戴dai 严yan"
      })
  void commonestSurnamesHaveTheirUsualReading(String surnames) {
    for (String surname : surnames.split(" ")) {
      String expected = surname.substring(1) + "ming";
      assertEquals(expected, Pinyin.of(surname.charAt(0) + "明").letters());
    }
  }

  @Test
  void everyCharacterOfTheGazetteerHasAReading() throws Exception {
    int names = 0;
    for (Path file : places()) {
      for (String line : Files.readAllLines(file)) {
        String han = line.replaceAll("[^\\p{IsHan}]", "");
        assertTrue(Pinyin.of(han).letters().matches("[a-z]*"), line);
        names++;
      }
    }
    assertTrue(names > 2_000, "only " + names);
  }

  private static List<Path> places() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("index-data", "places"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    }
  }

  @Test
  void charactersReadAlikeAreFoundByEachOther() {
    assertTrue(Pinyin.soundAlike('督', '都'));
    assertTrue(Pinyin.soundAlike('长', '昌'));
    assertFalse(Pinyin.soundAlike('西', '河'));
    assertTrue(Pinyin.homophones('督').contains("都"));
    assertFalse(Pinyin.homophones('督').contains("督"));
    assertEquals("", Pinyin.homophones('a'));
  }

  @Test
  void tableIsThatOfIcu() throws Exception {
    Transliterator icu =
        Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    int read = 0;
    for (String line : resource("readings.txt").lines().toList()) {
      String reading = line.substring(0, line.indexOf(' '));
      String characters = line.substring(reading.length() + 1);
      String expected = (reading + " ").repeat(characters.length()).strip();
      assertEquals(expected, icu.transliterate(characters));
      read += characters.length();
    }
    assertTrue(read > 20_000, "only " + read);
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = Pinyin.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Optional<Pinyin.Match> match(String name, String typed) {
    return Pinyin.typed(typed).flatMap(Pinyin.of(name)::match);
  }
}
