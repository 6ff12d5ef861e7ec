package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RadicalsTest {
  @Test
  void radicalsBecomeTheCharactersTheyStandFor() {
    assertEquals("日民长门马龙食青", Radicals.fold("⽇⺠⻓⻔⻢⻰⻝⻘"));
    assertEquals("日常", Radicals.fold("日常"));
  }

  @Test
  void radicalsBecomeTheFormsPrintedOnTheMainland() {
    assertEquals("户青见黄", Radicals.fold("⼾⾭⻅⻩"));
  }
}
