package fangzhi.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a commit's stories have as values of a facet; spelled when first asked for. */
final class CountedNames {
  private final ValueCounts counts;
  private @Nullable List<CountedName> names;

  CountedNames(ValueCounts counts) {
    this.counts = counts;
  }

  /** All of them, in no order. */
  synchronized List<CountedName> get() throws IOException {
    List<CountedName> known = names;
    if (known == null) {
      known =
          counts.get().entrySet().stream()
              .map(e -> new CountedName(e.getKey(), e.getValue(), spellings(e.getKey())))
              .toList();
      names = known;
    }
    return known;
  }

  private static Spellings spellings(String name) {
    return new Spellings(name, List.of());
  }
}
