package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import fangzhi.page.StoryPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a story whose fields the source itself names into articles: the story and its captions. */
final class StoryPages {
  private StoryPages() {}

  static ParsedPage parse(StoryPage page) {
    SourceRef source = new SourceRef(page.file(), List.of(page.lines()));
    List<Article> articles = new ArrayList<>();
    String body = String.join("\n", page.paragraphs());
    boolean story = !body.isBlank() || page.heading().headline() != null;
    if (story) {
      articles.add(
          new Article(
              page.kind(),
              page.heading(),
              credits(page),
              page.issue(),
              null,
              Mentions.NONE,
              body,
              null,
              page.url(),
              source));
    }
    for (String caption : page.captions()) {
      articles.add(photo(page, caption, source));
    }
    return new ParsedPage(
        page.file(), page.issue(), articles, List.of(), List.of(), List.of(), List.of());
  }

  private static List<Credit> credits(StoryPage page) {
    Set<Credit> credits = new LinkedHashSet<>();
    if (page.byline() != null) {
      credits.addAll(Bylines.credits(page.byline()));
    }
    if (!page.paragraphs().isEmpty()) {
      Bylines.lead(page.paragraphs().getFirst())
          .ifPresent(lead -> credits.addAll(Bylines.credits(lead)));
    }
    return List.copyOf(credits);
  }

  private static Article photo(StoryPage page, String caption, SourceRef source) {
    int credit = Bylines.photoCreditStart(caption);
    String text = credit < 0 ? caption : caption.substring(0, credit).strip();
    List<Credit> credits = credit < 0 ? List.of() : Bylines.photoCredits(caption.substring(credit));
    return new Article(
        Kind.PHOTO,
        Heading.NONE,
        credits,
        page.issue(),
        null,
        Mentions.NONE,
        text,
        null,
        page.url(),
        source);
  }
}
