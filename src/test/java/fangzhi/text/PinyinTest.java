package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
