package fangzhi.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.search.Repetition;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One JSON object a line. */
final class RepetitionLines implements RepetitionWriter {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Writer out;

  RepetitionLines(Writer out) {
    this.out = out;
  }

  /** The fields of a line. */
  private record Line(String tier, List<ListedArticleJson> articles, List<Double> shares) {}

  @Override
  public void write(Repetition repetition) throws IOException {
    Line line =
        new Line(
            repetition.tier().label(),
            repetition.articles().stream().map(ListedArticleJson::of).toList(),
            repetition.shares());
    out.append(mapper.writeValueAsString(line)).append('\n');
  }
}
