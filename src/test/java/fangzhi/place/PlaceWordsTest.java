package fangzhi.place;

import fangzhi.text.SparsePattern;
import fangzhi.text.SparsePatternOracle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that names and dates are told by are all found where they are looked for sparsely. */
class PlaceWordsTest {
  static Stream<SparsePattern> patterns() {
    return Stream.of(
        NameWords.AFTER_NAME,
        NameWords.HEAD,
        NameWords.RIGHT_EDGE,
        NameWords.SPEAKING,
        OrganisationWords.OPENINGS,
        TransliteratedNames.NAMED_AFTER,
        TransliteratedNames.NEXT_WORD);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void wordsAreFound(SparsePattern pattern) {
    SparsePatternOracle.assertFindsAll(pattern);
  }

  @Test
  void namedYearsAreFound() {
    SparsePatternOracle.assertFindsAll(NamedYears.YEAR, "2023年", "二〇二三年", "2023世界月季大会", "1949");
  }
}
