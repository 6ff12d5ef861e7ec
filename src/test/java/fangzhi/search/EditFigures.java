package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.search.DraftEdit.Expected;
import fangzhi.search.DuplicateJudge.Judged;
import fangzhi.search.DuplicateJudge.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How well edited stories are found, by kind and strength of the edit. What failed is listed for
 * tuning stories alone; the others are there to see whether the thresholds hold elsewhere.
 */
record EditFigures(List<Outcome> outcomes) {
  private static final int FAILURES_A_ROW = 3;
  private static final int WRONG = 15;

  /** A draft, the story it was made of and what the desk says. */
  record Outcome(DraftEdit edit, CorpusArticle story, List<Judged> matches) {
    Optional<Judged> match(Expected expected) {
      return matches.stream().filter(match -> match.id().equals(expected.id())).findFirst();
    }

    /** Text matches that the draft isn't made of and that aren't related to it either. */
    Stream<Judged> wrong() {
      return matches.stream()
          .filter(match -> match.isOfText() && !edit.isMadeOf(match.id()))
          .filter(match -> match.verdict() != Verdict.RELATED);
    }
  }

  /** One story that a draft has to find. */
  private record Search(Outcome outcome, Expected expected) {
    Optional<Judged> found() {
      return outcome.match(expected);
    }

    boolean isAccepted() {
      return found().filter(match -> expected.accepted().contains(match.tier())).isPresent();
    }

    boolean isBest() {
      return found().filter(match -> expected.best().contains(match.tier())).isPresent();
    }

    boolean isToldAs(Tier tier) {
      return found().filter(match -> match.tier() == tier).isPresent();
    }
  }

  EditFigures {
    outcomes = List.copyOf(outcomes);
  }

  /** Checks all drafts of the stories, on all cores. */
  static EditFigures of(List<CorpusArticle> stories, DraftEdits edits, DuplicateJudge judge) {
    List<Outcome> drafts = new ArrayList<>();
    for (CorpusArticle story : stories) {
      edits.of(story).forEach(edit -> drafts.add(new Outcome(edit, story, List.of())));
    }
    return new EditFigures(drafts).judged(judge);
  }

  /** The same drafts with what the desk says of them. */
  EditFigures judged(DuplicateJudge judge) {
    return new EditFigures(
        outcomes.parallelStream()
            .map(o -> new Outcome(o.edit(), o.story(), judge.check(o.edit().text())))
            .toList());
  }

  /** Those of some drafts. */
  EditFigures only(Predicate<Outcome> which) {
    return new EditFigures(outcomes.stream().filter(which).toList());
  }

  private List<Search> searches() {
    return outcomes.stream()
        .flatMap(outcome -> outcome.edit().expected().stream().map(e -> new Search(outcome, e)))
        .toList();
  }

  /** Stories found in a tier that is accepted, of those that had to be. */
  double recall() {
    return share(Search::isAccepted);
  }

  private double share(Predicate<Search> isRight) {
    return searches().stream().mapToInt(s -> isRight.test(s) ? 1 : 0).average().orElse(Double.NaN);
  }

  /** Right matches of some tiers, of those that are right or wrong. */
  double precision(Predicate<Tier> tiers) {
    long all = matches(tiers);
    return all == 0 ? 1 : 1 - wrong(tiers, judged -> true) / (double) all;
  }

  private long wrong(Predicate<Tier> tiers, Predicate<Judged> which) {
    return outcomes.stream()
        .flatMap(Outcome::wrong)
        .filter(match -> tiers.test(match.tier()) && which.test(match))
        .count();
  }

  private String wrongOfAll(Predicate<Tier> tiers) {
    long unrelated = wrong(tiers, match -> match.verdict() == Verdict.UNRELATED);
    long doubtful = wrong(tiers, match -> match.verdict() == Verdict.DOUBTFUL);
    return unrelated + " + " + doubtful + " of " + matches(tiers);
  }

  private long matches(Predicate<Tier> tiers) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.matches().stream())
        .filter(match -> tiers.test(match.tier()))
        .count();
  }

  static boolean isPartial(Tier tier) {
    return tier == Tier.CONTAINS || tier == Tier.CONTAINED;
  }

  void print(String title) {
    System.out.printf(
        "%n%s%n%-40s %5s %6s %7s %5s %5s   %s   %s%n",
        title,
        "",
        "of",
        "tuning",
        "heldout",
        "all",
        "best",
        " same reprint contains contained event none",
        "unrelated + doubtful of versions, of parts");
    rows().forEach((name, row) -> row.printRow(name));
    EditFigures tuning = only(outcome -> !outcome.story().heldOut());
    System.out.println("\nmissed, tuning stories, the first of each row:");
    tuning.rows().forEach((name, row) -> row.printFailures(name));
    tuning.printWrong();
  }

  private Map<String, EditFigures> rows() {
    Map<String, List<Outcome>> rows = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      String name = outcome.edit().kind() + " " + outcome.edit().strength();
      rows.computeIfAbsent(name.strip(), any -> new ArrayList<>()).add(outcome);
    }
    Map<String, EditFigures> figures = new LinkedHashMap<>();
    rows.forEach((name, row) -> figures.put(name, new EditFigures(row)));
    figures.put("all versions", only(outcome -> !outcome.edit().isOfParts()));
    figures.put("all parts", only(outcome -> outcome.edit().isOfParts()));
    return figures;
  }

  private void printRow(String name) {
    List<Search> searches = searches();
    System.out.printf(
        Locale.ROOT,
        "%-40s %5d %6.3f %7.3f %.3f %.3f   %5d %7d %8d %9d %5d %4d   %-17s %s%n",
        name,
        searches.size(),
        only(outcome -> !outcome.story().heldOut()).recall(),
        only(outcome -> outcome.story().heldOut()).recall(),
        recall(),
        share(Search::isBest),
        told(searches, Tier.SAME),
        told(searches, Tier.REPRINT),
        told(searches, Tier.CONTAINS),
        told(searches, Tier.CONTAINED),
        told(searches, Tier.SAME_EVENT),
        searches.stream().filter(search -> search.found().isEmpty()).count(),
        wrongOfAll(Tier::isVersion),
        wrongOfAll(EditFigures::isPartial));
  }

  private static long told(List<Search> searches, Tier tier) {
    return searches.stream().filter(search -> search.isToldAs(tier)).count();
  }

  private void printFailures(String name) {
    searches().stream()
        .filter(search -> !search.isAccepted() && !name.startsWith("all "))
        .limit(FAILURES_A_ROW)
        .forEach(
            search ->
                System.out.printf(
                    "  %s: story %s of %d characters, draft of %d, wanted %s: %s%n",
                    name,
                    search.expected().id(),
                    search.outcome().story().body().length(),
                    search.outcome().edit().text().length(),
                    search.expected().accepted(),
                    search.found().map(match -> match.described(0)).orElse("not found")));
  }

  private void printWrong() {
    System.out.println("\nwrong, tuning stories, one of each, the largest shares first:");
    DuplicateJudge.worst(outcomes.stream().flatMap(Outcome::wrong), WRONG)
        .forEach(match -> System.out.println("  " + match.described(2)));
  }
}
