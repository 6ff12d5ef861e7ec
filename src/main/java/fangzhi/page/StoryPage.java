package fangzhi.page;

import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story whose fields the source itself names: an HTML article page or a line of a bulk import.
 *
 * @param lines where it stands in the file
 * @param kind what the source says it is, an article where it says nothing
 * @param byline the byline as printed, such as 本报记者 张铮 通讯员 刘琳
 * @param issue paper, date and page number, as far as named
 * @param url the address it was published at
 * @param paragraphs the body
 * @param captions the captions of its photographs
 */
public record StoryPage(
    String file,
    LineRange lines,
    Kind kind,
    Heading heading,
    @Nullable String byline,
    Issue issue,
    @Nullable String url,
    List<String> paragraphs,
    List<String> captions)
    implements Page {
  public StoryPage {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
  }
}
