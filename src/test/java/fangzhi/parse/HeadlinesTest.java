package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Heading;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {
  private static Heading read(String printed) {
    List<String> lines = Stream.of(printed.split("\\|")).toList();
    return Headlines.read(
            IntStream.range(0, lines.size())
                .mapToObj(i -> Line.of(i + 1, lines.get(i), 0))
                .toList())
        .heading();
  }

  @ParameterizedTest
  @CsvSource({
    "一周要闻|花园社区书屋开门迎客, 一周要闻, 花园社区书屋开门迎客",
    "警方在线|深夜丢了电动车|民警两小时找回, 警方在线, 深夜丢了电动车 民警两小时找回",
    "“书香”社区创建进行时|河西村的桃园管理用上了两台新机器, “书香”社区创建进行时, 河西村的桃园管理用上了两台新机器"
  })
  void aColumnsLabelIsNoPartOfTheHeadline(String lines, String column, String headline) {
    assertEquals(new Heading(column, null, headline, null), read(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "河西村：|桃园用上新机器, 河西村：, 桃园用上新机器",
    "花园社区|书香满园|邻里和睦, 花园社区, 书香满园 邻里和睦",
    "聚焦基层治理|一张小桌子|聊出大民生, 聚焦基层治理, 一张小桌子 聊出大民生",
    "从“有书看”到“看好书”|花园社区|书屋扩建, 从“有书看”到“看好书”, 花园社区 书屋扩建",
    "书香进村 农技下乡 医生上门|河西村的三件喜事, 书香进村 农技下乡 医生上门, 河西村的三件喜事",
    "弘扬工匠精神 争做时代先锋|焊枪下的花, 弘扬工匠精神 争做时代先锋, 焊枪下的花"
  })
  void aKickerStandsAboveTheHeadline(String lines, String kicker, String headline) {
    assertEquals(new Heading(null, kicker, headline, null), read(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "全市桃园管理现场会召开|赵一鸣等出席, 全市桃园管理现场会召开, 赵一鸣等出席",
    "全市桃园管理现场会|在河西村召开|周明月出席会议并讲话, 全市桃园管理现场会 在河西村召开, 周明月出席会议并讲话",
    "桃子怎么卖？|河西村合作社负责人答记者问, 桃子怎么卖？, 河西村合作社负责人答记者问",
    "桃园里的|新机器|河西村农业机械化观察, 桃园里的 新机器, 河西村农业机械化观察",
    "新桃上市啦|采摘期到八月底 每斤五元, 新桃上市啦, 采摘期到八月底 每斤五元",
    "桃园里的新机器|——河西村见闻, 桃园里的新机器, ——河西村见闻"
  })
  void aDeckStandsBelowTheHeadline(String lines, String headline, String deck) {
    assertEquals(new Heading(null, null, headline, deck), read(lines));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "干在一线|走在前列",
        "良好开局|各村桃园管理用上新机器",
        "车棚变书屋|居民乐借阅",
        "桃园用上新机器|合作社社员算起丰收账",
        "桃子红了！|农民笑开颜",
        "花园社区的|车棚变书|屋居民乐"
      })
  void aHeadlineOfSeveralLinesStaysWhole(String lines) {
    String whole = lines.replace('|', ' ');
    assertEquals(Heading.of(whole), read(lines));
  }
}
