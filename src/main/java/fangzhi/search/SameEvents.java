package fangzhi.search;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.SameEvent;
import fangzhi.duplicate.StoryEvidence;
import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;

/** Finds the archived articles that tell of a draft's happening in other words. */
final class SameEvents {
  /** More say no more to an editor. */
  private static final int MAX_MATCHES = 10;

  private final Snapshot snapshot;
  private final KnownRarity rarity;
  private final Draft draft;
  private final StoryEvidence story;

  /** Those of one commit. */
  SameEvents(Snapshot snapshot, Draft draft) throws IOException {
    this.snapshot = snapshot;
    this.rarity = new KnownRarity(new Rarity(snapshot.reader()), snapshot.articles());
    this.draft = draft;
    this.story = StoryEvidence.of(draft.text(), draft.mentions(), draft.date());
  }

  /**
   * The articles, the likeliest first.
   *
   * @param known documents that are left out
   */
  List<DraftMatch> matches(Set<Integer> known) throws IOException {
    BareText text = BareText.of(draft.text());
    return scored(known).stream()
        .filter(event -> event.score() >= SameEvent.THRESHOLD)
        .limit(MAX_MATCHES)
        .map(event -> match(text, event))
        .toList();
  }

  private DraftMatch match(BareText text, ScoredEvent event) {
    return new DraftMatch(
        event.article(),
        SameEvent.comparison(text, BareText.of(event.article().article().body())),
        SameEvent.agreement(story, event.evidence(), rarity));
  }

  /** All that were compared, the likeliest first. */
  List<ScoredEvent> scored(Set<Integer> known) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    List<ScoredEvent> events = new ArrayList<>();
    for (int document : new EventCandidates(snapshot.searcher(), rarity).of(story)) {
      if (!known.contains(document)) {
        events.add(scored(ArticleDocument.read(stored.document(document))));
      }
    }
    events.sort(
        Comparator.comparingDouble(ScoredEvent::score)
            .reversed()
            .thenComparing(event -> event.article().id()));
    return events;
  }

  private ScoredEvent scored(ArchivedArticle article) {
    StoryEvidence evidence = StoryEvidence.of(article);
    return new ScoredEvent(article, evidence, SameEvent.score(story, evidence, rarity));
  }
}
