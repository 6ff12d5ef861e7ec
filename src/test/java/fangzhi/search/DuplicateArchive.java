package fangzhi.search;

import fangzhi.index.PlainIndex;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An archive with the duplicate desk. */
final class DuplicateArchive implements AutoCloseable {
  private final ArchiveSearcher searcher;
  private final DuplicateDesk desk;

  private DuplicateArchive(Path folder) throws IOException {
    searcher = ArchiveSearcher.open(folder);
    desk = new DuplicateDesk(searcher);
  }

  /** Opens a folder's archive as it is. */
  static DuplicateArchive open(Path folder) throws IOException {
    return new DuplicateArchive(folder);
  }

  /** Opens a folder's archive, which is written first where the folder is absent, and kept. */
  static DuplicateArchive open(Path folder, List<CorpusArticle> articles) throws IOException {
    if (!Files.exists(folder)) {
      Path unfinished = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "~"));
      PlainIndex.write(unfinished, articles.stream().map(DuplicateArchive::filed).toList());
      Files.move(unfinished, folder);
    }
    DuplicateArchive archive = new DuplicateArchive(folder);
    if (archive.size() != articles.size()) {
      throw new IllegalStateException(
          folder + " has " + archive.size() + " articles, not " + articles.size());
    }
    return archive;
  }

  static ArchivedArticle filed(CorpusArticle article) {
    return Stories.of(
        article.id(), Heading.of(article.title()), article.body(), article.date(), List.of());
  }

  long size() throws IOException {
    return searcher.articleCount();
  }

  List<DraftMatch> check(String text) throws IOException {
    return desk.check(Draft.of(text));
  }

  @Override
  public void close() throws IOException {
    searcher.close();
  }
}
