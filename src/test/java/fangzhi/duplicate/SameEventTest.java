package fangzhi.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Mentions;
import fangzhi.model.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameEventTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 9);

  /** Formulas are common, everything else is rare. */
  private static final Set<String> FORMULAS = StoryEvidence.pairs("会议强调要深入学习贯彻重要讲话精神推动高质量发展提高政治站位");

  private static double rarity(String pair) {
    return FORMULAS.contains(pair) ? 0.1 : 0.8;
  }

  private static final String FORMULA = "会议强调，要深入学习贯彻重要讲话精神，推动高质量发展，提高政治站位。";
  private static final String FIRE = "柳林镇纸箱厂昨夜起火，消防员魏小满救出三名工人。";
  private static final String FIRE_RETOLD = "三名工人获救。魏小满说，柳林镇纸箱厂的火是从库房烧起来的。";
  private static final String FAIR = "灯笼文化节开幕，秦腔剧团演出《火焰驹》。";

  private static StoryEvidence story(String text, @Nullable LocalDate date, String... people) {
    List<Person> named = List.of(people).stream().map(name -> new Person(name, null)).toList();
    Mentions mentions =
        new Mentions(
            List.of(), List.of(), List.of(), List.of(), named, List.of(), List.of(), List.of());
    return StoryEvidence.of(text, mentions, date);
  }

  private static double score(StoryEvidence draft, StoryEvidence match) {
    return SameEvent.score(draft, match, SameEventTest::rarity);
  }

  @Test
  void twoReportsOfOneHappeningMatch() {
    double score = score(story(FIRE, DAY, "魏小满"), story(FIRE_RETOLD, DAY.plusDays(1), "魏小满"));
    assertTrue(score >= SameEvent.THRESHOLD, "score " + score);
  }

  @Test
  void aSharedFormulaMakesNoMatch() {
    double score = score(story(FORMULA + FIRE, DAY), story(FORMULA + FAIR, DAY));
    assertTrue(score < SameEvent.THRESHOLD, "score " + score);
  }

  @Test
  void aFormulaHidesNoMatch() {
    assertEquals(
        score(story(FIRE, DAY, "魏小满"), story(FIRE_RETOLD, DAY, "魏小满")),
        score(story(FORMULA + FIRE, DAY, "魏小满"), story(FORMULA + FIRE_RETOLD, DAY, "魏小满")),
        0.05);
  }

  @Test
  void aYearLaterItIsAnotherHappening() {
    double soon = score(story(FIRE, DAY, "魏小满"), story(FIRE_RETOLD, DAY, "魏小满"));
    double late = score(story(FIRE, DAY, "魏小满"), story(FIRE_RETOLD, DAY.plusYears(1), "魏小满"));
    assertTrue(late < soon, late + " < " + soon);
  }

  @Test
  void aMissingDateIsBetterThanAFarOne() {
    double far = score(story(FIRE, DAY), story(FIRE_RETOLD, DAY.plusYears(1)));
    double missing = score(story(FIRE, null), story(FIRE_RETOLD, DAY));
    double near = score(story(FIRE, DAY), story(FIRE_RETOLD, DAY));
    assertTrue(far < missing && missing < near, far + " < " + missing + " < " + near);
  }

  @Test
  void theSameCeremonyForAnotherGuestIsAnotherHappening() {
    String ceremony = "灯笼文化节开幕式上，%s代表演员致辞，宣布三天的演出开始。";
    double same =
        score(story(ceremony.formatted("魏小满"), DAY, "魏小满"), story(FAIR + "魏小满", DAY, "魏小满"));
    double other =
        score(story(ceremony.formatted("魏小满"), DAY, "魏小满"), story(FAIR + "葛长河", DAY, "葛长河"));
    assertTrue(same >= SameEvent.THRESHOLD && other < SameEvent.THRESHOLD, same + ", " + other);
  }

  @Test
  void theNextPartOfASeriesIsAnotherHappening() {
    String part = "纪录片《灯笼镇》今晚播出第%s集\n纪录片《灯笼镇》讲秦腔剧团的故事。";
    double same = score(story(part.formatted("三"), DAY), story(part.formatted("三"), DAY));
    double next =
        score(story(part.formatted("三"), DAY), story(part.formatted("四"), DAY.plusDays(1)));
    assertTrue(same >= SameEvent.THRESHOLD && next < SameEvent.THRESHOLD, same + ", " + next);
  }

  @Test
  void whatBothNameIsToldOnce() {
    Agreement agreement =
        SameEvent.agreement(
            story(FORMULA + FIRE, DAY, "魏小满"),
            story(FORMULA + FIRE_RETOLD, DAY, "魏小满", "葛长河"),
            SameEventTest::rarity);
    assertEquals(
        new Agreement(List.of("魏小满"), List.of(), List.of(), List.of("柳林镇纸箱厂", "三名工人")), agreement);
  }

  @Test
  void nothingInCommonIsNoMatch() {
    for (String empty : List.of("", "火", "...", "abc 12")) {
      double score = score(story(empty, null), story(FIRE, DAY, "魏小满"));
      assertTrue(score < SameEvent.THRESHOLD, empty + ": score " + score);
    }
  }

  @Test
  void theComparisonShowsWhatBothSayLiterally() {
    Comparison comparison =
        SameEvent.comparison(BareText.of(FIRE), BareText.of("记者从柳林镇纸箱厂获悉，火已扑灭。"));
    assertEquals(Tier.SAME_EVENT, comparison.tier());
    assertEquals(1, comparison.passages().size());
    Passage passage = comparison.passages().getFirst();
    assertEquals("柳林镇纸箱厂", FIRE.substring(passage.draft().start(), passage.draft().end()));
  }
}
