package fangzhi.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line. */
final class JsonLinesWriter implements ArticleWriter {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Writer out;

  JsonLinesWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(ArchivedArticle article) throws IOException {
    out.append(mapper.writeValueAsString(ArticleJson.of(article))).append('\n');
  }
}
