package fangzhi.index;

import fangzhi.index.IssueParts.StoredPart;
import fangzhi.jump.JoinedStory;
import fangzhi.jump.JumpMatching;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Joins the parts of stories that go on on another page, issue by issue and from what the index
 * holds, committed or not: a part is hidden when it is in a joined article and shown again when it
 * is in none.
 */
final class StoryJoiner {
  private final IndexReader reader;
  private final IndexWriter writer;
  private final FacetsConfig facets;
  private final Set<String> written = new TreeSet<>();

  private StoryJoiner(IndexReader reader, IndexWriter writer, FacetsConfig facets) {
    this.reader = reader;
    this.writer = writer;
    this.facets = facets;
  }

  /**
   * What came of it.
   *
   * @param undecided of each issue what is left apart
   * @param written ids of articles and parts that were put into the index anew
   */
  record Joined(Map<String, List<UndecidedJump>> undecided, Set<String> written) {}

  /** Brings the joined articles of issues up to date. */
  static Joined join(Set<String> issues, IndexWriter writer, FacetsConfig facets)
      throws IOException {
    Map<String, List<UndecidedJump>> undecided = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      StoryJoiner joiner = new StoryJoiner(reader, writer, facets);
      for (String issue : issues) {
        undecided.put(issue, joiner.join(issue));
      }
      return new Joined(undecided, joiner.written);
    }
  }

  private List<UndecidedJump> join(String issue) throws IOException {
    if (!IssueParts.any(reader, issue)) {
      return List.of();
    }
    IssueParts parts = IssueParts.of(reader, issue);
    JumpMatching.Found found = parts.stories();
    writer.deleteDocuments(IssueFields.joined(issue));
    Set<String> hidden =
        found.stories().stream()
            .flatMap(List::stream)
            .map(ArchivedArticle::id)
            .collect(Collectors.toSet());
    for (StoredPart part : parts.byId().values()) {
      if (part.hidden() != hidden.contains(part.archived().id())) {
        replace(part);
      }
    }
    for (List<ArchivedArticle> story : found.stories()) {
      ArchivedArticle joined = JoinedStory.of(story);
      written.add(joined.id());
      Document document = ArticleDocument.joined(joined, issue, parts.added(story));
      writer.addDocument(facets.build(document));
    }
    return found.undecided().stream().map(UndecidedJump::of).toList();
  }

  /** Hides what was shown, shows what was hidden. */
  private void replace(StoredPart part) throws IOException {
    ArchivedArticle archived = part.archived();
    Document other =
        part.hidden()
            ? ArticleDocument.of(archived, part.origin())
            : ArticleDocument.part(archived, part.origin());
    written.add(archived.id());
    writer.updateDocument(new Term(Fields.ID, archived.id()), facets.build(other));
  }
}
