package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import java.io.IOException;

/** Writes articles in one format, one after the other. */
public interface ArticleWriter {
  /** Writes what stands before the first article. */
  default void begin() throws IOException {}

  /** Writes an article. */
  void write(ArchivedArticle article) throws IOException;
}
