package fangzhi.search;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The corpus as an archive whose articles keep the corpus's ids, with whom and where they name. */
final class EventArchive {
  private EventArchive() {}

  /** Indexes articles as if each were a page of its own. */
  static void write(Path folder, List<CorpusArticle> articles) throws IOException {
    PlaceTagger tagger = ShippedPlaces.TAGGER;
    List<ArchivedArticle> tagged =
        articles.parallelStream().map(article -> tagged(tagger, article)).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "corpus", tagged);
    }
  }

  private static ArchivedArticle tagged(PlaceTagger tagger, CorpusArticle corpus) {
    Heading heading = Heading.of(corpus.title());
    ArchivedArticle filed =
        Stories.of(corpus.id(), heading, corpus.body(), corpus.date(), List.of());
    Article plain = filed.article();
    Issue issue = plain.issue();
    Article tagged = tagger.tag(List.of(plain), issue, null, List.of()).getFirst();
    return new ArchivedArticle(filed.id(), tagged, filed.archiveDate());
  }

  /** A draft of an archived article: its headline and text as they would be pasted. */
  static Draft draft(ArchivedArticle archived) {
    Article article = archived.article();
    String text = article.heading().headline() + "\n" + article.body();
    return new Draft(text, article.mentions(), article.issue().date());
  }
}
