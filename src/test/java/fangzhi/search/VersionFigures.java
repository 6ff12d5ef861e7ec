package fangzhi.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.search.DuplicateJudge.Judged;
import fangzhi.search.DuplicateJudge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether really edited versions of archived stories are found, and what stands above them. */
record VersionFigures(List<Outcome> outcomes) {
  /** A version of an archived story, and what the desk says of it. */
  record Outcome(String id, String draft, List<Judged> matches) {
    /** Rank from 1; 0 where it isn't found. */
    int rank() {
      return 1 + matches.stream().map(Judged::id).toList().indexOf(id);
    }

    boolean isVersion() {
      return rank() > 0 && matches.get(rank() - 1).tier().isVersion();
    }

    /** What isn't related and yet stands above. */
    List<Judged> unrelatedAbove() {
      return matches.subList(0, Math.max(0, rank() - 1)).stream()
          .filter(match -> match.verdict() != Verdict.RELATED)
          .toList();
    }
  }

  VersionFigures {
    outcomes = List.copyOf(outcomes);
  }

  /** Checks the second version of each line, {@code body_b}, whose first is article {@code a}. */
  static VersionFigures of(Path pairs, DuplicateJudge judge) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Outcome> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(pairs)) {
      JsonNode pair = json.readTree(line);
      String draft = pair.path("body_b").asText();
      outcomes.add(new Outcome(pair.path("a").asText(), draft, judge.check(draft)));
    }
    return new VersionFigures(outcomes);
  }

  /** Those not found as a version of their story. */
  List<Outcome> missed() {
    return outcomes.stream().filter(outcome -> !outcome.isVersion()).toList();
  }

  /** Those with something else above. */
  List<Outcome> outranked() {
    return outcomes.stream().filter(outcome -> !outcome.unrelatedAbove().isEmpty()).toList();
  }

  void print() {
    System.out.printf(
        "%nversions: %d, %d found as same or reprint, %d first, %d with something unrelated above%n",
        outcomes.size(),
        outcomes.size() - missed().size(),
        outcomes.stream().filter(outcome -> outcome.rank() == 1).count(),
        outranked().size());
    for (Outcome outcome : outcomes) {
      if (!outcome.isVersion() || outcome.rank() > 1) {
        System.out.printf(
            "  %s, draft of %d characters, rank %d%n",
            outcome.id(), outcome.draft().length(), outcome.rank());
        outcome.matches().stream()
            .limit(Math.max(3, outcome.rank()))
            .forEach(match -> System.out.println("    " + match.described(2)));
      }
    }
  }
}
