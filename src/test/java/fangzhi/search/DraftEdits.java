package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.place.PlaceTagger;
import fangzhi.search.DraftEdit.Expected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Drafts made of archived stories as editors make them, by kind and strength. The same story and
 * seed always give the same drafts.
 */
final class DraftEdits {
  private static final List<Kind> KINDS = kinds();

  private final List<CorpusArticle> others;
  private final PlaceTagger tagger;
  private final long seed;

  /**
   * @param others archived stories that text for additions comes from
   */
  DraftEdits(List<CorpusArticle> others, PlaceTagger tagger, long seed) {
    this.others = others;
    this.tagger = tagger;
    this.seed = seed;
  }

  /**
   * A way to make a draft of one story.
   *
   * @param accepted what an editor would call it besides {@code best}
   */
  private record Kind(
      String name,
      String strength,
      Tier best,
      Set<Tier> accepted,
      Function<StoryEditor, Optional<String>> draft) {}

  /** All drafts that can be made of a story. */
  List<DraftEdit> of(CorpusArticle story) {
    List<DraftEdit> edits = new ArrayList<>();
    for (Kind kind : KINDS) {
      StoryEditor editor = editor(story, kind.name() + kind.strength());
      kind.draft().apply(editor).map(draft -> edit(kind, editor, draft)).ifPresent(edits::add);
    }
    edits.add(wholes(editor(story, "splice whole")));
    halves(editor(story, "splice halves")).ifPresent(edits::add);
    if (RoundUp.isItem(story)) {
      edits.add(roundUp(story));
    }
    return edits;
  }

  /** A random number generator of its own for each kind, so that kinds can be added. */
  private StoryEditor editor(CorpusArticle story, String kind) {
    return new StoryEditor(story, others, tagger, random(story, kind));
  }

  private Random random(CorpusArticle story, String kind) {
    return new Random(story.order(seed) * 1_000_003 + kind.hashCode());
  }

  private static DraftEdit edit(Kind kind, StoryEditor editor, String draft) {
    Set<Tier> accepted = EnumSet.of(kind.best(), kind.accepted().toArray(Tier[]::new));
    boolean isSame =
        SharedText.letters(draft).equals(SharedText.letters(editor.body()))
            && kind.best().isVersion();
    if (isSame) {
      accepted.add(Tier.SAME);
    }
    Set<Tier> best = Set.of(isSame ? Tier.SAME : kind.best());
    return new DraftEdit(
        kind.name(),
        kind.strength(),
        draft,
        List.of(new Expected(editor.story().id(), best, accepted)),
        editor.donors());
  }

  private static List<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    kinds.addAll(unshortened());
    for (int percent : List.of(10, 30, 50)) {
      kinds.addAll(shorterAndLonger(percent));
    }
    kinds.addAll(respellings());
    kinds.addAll(pairs());
    kinds.add(part("a third", "first", e -> e.third(0)));
    kinds.add(part("a third", "middle", e -> e.third(0.3)));
    kinds.add(part("a third", "of each three", StoryEditor::everyThird));
    kinds.add(part("a third", "misread 3 %", e -> e.third(0.3).map(d -> e.misread(d, 3))));
    kinds.add(part("a third", "traditional", e -> e.third(0.3).map(StoryEditor::traditional)));
    return List.copyOf(kinds);
  }

  private static List<Kind> unshortened() {
    return List.of(
        whole("unchanged", "", (e, body) -> body),
        whole("unchanged", "wrapped", (e, body) -> PrintedNoise.wrapped(body)),
        whole("headline", "its own", (e, body) -> e.story().title() + "\n" + body),
        whole("headline", "another", (e, body) -> e.other().title() + "\n" + body),
        version(
            "reorder",
            "paragraphs",
            e -> e.reordered(StoryUnits.paragraphs(e.body())).map(StoryUnits::lines)),
        version("reorder", "sentences", e -> e.shuffled(e.body())));
  }

  /** From a half on it may also be told as a part. */
  private static List<Kind> shorterAndLonger(int percent) {
    Set<Tier> shorter = percent < 50 ? Set.of() : Set.of(Tier.CONTAINED);
    Set<Tier> longer = percent < 50 ? Set.of() : Set.of(Tier.CONTAINS);
    String strength = percent + " %";
    return List.of(
        new Kind(
            "delete sentences",
            strength,
            Tier.REPRINT,
            shorter,
            e -> e.without(StoryUnits.sentencesOrClauses(e.body()), percent)),
        new Kind(
            "delete paragraphs",
            strength,
            Tier.REPRINT,
            shorter,
            e -> e.without(StoryUnits.paragraphs(e.body()), percent)),
        new Kind(
            "insert sentences", strength, Tier.REPRINT, longer, e -> e.longer(e.body(), percent)),
        new Kind(
            "insert paragraphs", strength, Tier.REPRINT, longer, e -> e.withParagraphs(percent)));
  }

  private static List<Kind> respellings() {
    return List.of(
        changed("names", "numbers", (e, body) -> e.names().numbers(body)),
        changed("names", "people", (e, body) -> e.names().people(body)),
        changed("names", "places", (e, body) -> e.names().places(body)),
        changed("names", "all of them", (e, body) -> e.names().all(body)),
        changed("traditional", "all", (e, body) -> StoryEditor.traditional(body)),
        changed("traditional", "half", (e, body) -> halfTraditional(body)),
        whole("misread", "1 %", (e, body) -> e.misread(body, 1)),
        whole("misread", "3 %", (e, body) -> e.misread(body, 3)),
        whole("misread", "5 %", (e, body) -> e.misread(body, 5)));
  }

  private static List<Kind> pairs() {
    return List.of(
        pair("delete 30 % + misread 3 %", e -> e.shorter(e.body(), 30).map(d -> e.misread(d, 3))),
        pair("reorder + misread 1 %", e -> e.shuffled(e.body()).map(d -> e.misread(d, 1))),
        pair(
            "delete 30 % + traditional",
            e -> e.shorter(e.body(), 30).map(StoryEditor::traditional)),
        pair("reorder + names", e -> e.shuffled(e.body()).map(d -> e.names().all(d))),
        pair(
            "insert 30 % + headline",
            e -> e.longer(e.body(), 30).map(d -> e.other().title() + "\n" + d)),
        pair(
            "delete 30 % + insert 30 %",
            e -> e.shorter(e.body(), 30).flatMap(d -> e.longer(d, 30))),
        pair("delete 10 % + numbers", e -> e.shorter(e.body(), 10).map(d -> e.names().numbers(d))));
  }

  private static Kind version(
      String name, String strength, Function<StoryEditor, Optional<String>> draft) {
    return new Kind(name, strength, Tier.REPRINT, Set.of(), draft);
  }

  private static Kind pair(String strength, Function<StoryEditor, Optional<String>> draft) {
    return version("two edits", strength, draft);
  }

  private static Kind whole(
      String name, String strength, BiFunction<StoryEditor, String, String> draft) {
    return version(name, strength, e -> Optional.of(draft.apply(e, e.body())));
  }

  /** Only where it changes anything. */
  private static Kind changed(
      String name, String strength, BiFunction<StoryEditor, String, String> draft) {
    return version(
        name,
        strength,
        e -> Optional.of(draft.apply(e, e.body())).filter(text -> !text.equals(e.body())));
  }

  private static Kind part(
      String name, String strength, Function<StoryEditor, Optional<String>> draft) {
    return new Kind(name, strength, Tier.CONTAINED, Set.of(Tier.REPRINT), draft);
  }

  private static String halfTraditional(String text) {
    int half = text.length() / 2;
    return StoryEditor.traditional(text.substring(0, half)) + text.substring(half);
  }

  /** Where one story is most of the draft, that is this story, longer. */
  private static DraftEdit wholes(StoryEditor editor) {
    CorpusArticle story = editor.story();
    CorpusArticle other = editor.other();
    String draft = story.body() + "\n" + other.body();
    return new DraftEdit(
        "splice",
        "two whole",
        draft,
        List.of(containing(story, draft), containing(other, draft)),
        Set.of());
  }

  private static Optional<DraftEdit> halves(StoryEditor editor) {
    CorpusArticle story = editor.story();
    CorpusArticle other = editor.other();
    List<String> beginning = StoryUnits.sentencesOrClauses(story.body());
    List<String> end = StoryUnits.sentencesOrClauses(other.body());
    if (Math.min(beginning.size(), end.size()) < 2) {
      return Optional.empty();
    }
    String draft =
        StoryUnits.joined(beginning.subList(0, beginning.size() / 2))
            + "\n"
            + StoryUnits.joined(end.subList(end.size() / 2, end.size()));
    return Optional.of(
        new DraftEdit(
            "splice", "two halves", draft, List.of(partly(story), partly(other)), Set.of()));
  }

  private DraftEdit roundUp(CorpusArticle story) {
    RoundUp items = RoundUp.around(story, others, random(story, "round-up"));
    return new DraftEdit(
        "round-up",
        "of 6 to 10",
        items.text(),
        items.items().stream().map(item -> containing(item, items.text())).toList(),
        Set.of());
  }

  private static Expected containing(CorpusArticle story, String draft) {
    boolean isMost = story.body().length() >= 0.6 * draft.length();
    return isMost
        ? Expected.of(story.id(), Tier.CONTAINS, Tier.REPRINT)
        : Expected.of(story.id(), Tier.CONTAINS);
  }

  private static Expected partly(CorpusArticle story) {
    return new Expected(
        story.id(),
        Set.of(Tier.CONTAINS, Tier.CONTAINED),
        Set.of(Tier.CONTAINS, Tier.CONTAINED, Tier.REPRINT));
  }
}
