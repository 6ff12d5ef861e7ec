package fangzhi.jump;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Continuation;
import fangzhi.model.Credit;
import fangzhi.model.Mentions;
import fangzhi.text.Han;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a story as one article: id, heading, date and marks of the first part, the text and
 * the mentions of all, each name of the bylines once.
 */
public final class JoinedStory {
  private JoinedStory() {}

  /** Joins parts given in reading order, two or more. */
  public static ArchivedArticle of(List<ArchivedArticle> parts) {
    ArchivedArticle first = parts.getFirst();
    List<Article> articles = parts.stream().map(ArchivedArticle::article).toList();
    List<Continuation> continuations =
        parts.stream().skip(1).map(JoinedStory::continuation).toList();
    return new ArchivedArticle(first.id(), whole(articles), first.archiveDate(), continuations);
  }

  private static Continuation continuation(ArchivedArticle part) {
    Article article = part.article();
    return new Continuation(
        part.id(),
        article.heading(),
        article.issue().pageNumber(),
        article.continuedFrom(),
        article.continuedTo(),
        article.source());
  }

  private static Article whole(List<Article> parts) {
    Article first = parts.getFirst();
    StringBuilder body = new StringBuilder(first.body());
    Mentions mentions = first.mentions();
    for (Article part : parts.subList(1, parts.size())) {
      if (!body.isEmpty() && !part.body().isEmpty() && Han.endsSentence(last(body))) {
        body.append('\n');
      }
      mentions = mentions.plus(part.mentions(), body.length());
      body.append(part.body());
    }
    return new Article(
        first.kind(),
        first.heading(),
        byline(parts),
        first.issue(),
        eventDate(parts),
        mentions,
        body.toString(),
        first.continuedFrom(),
        first.continuedTo(),
        first.url(),
        first.source(),
        parts.stream().map(Article::confidence).reduce(Confidence.SURE, Confidence::lower));
  }

  private static List<Credit> byline(List<Article> parts) {
    Set<Credit> credits = new LinkedHashSet<>();
    parts.forEach(part -> credits.addAll(part.byline()));
    return new ArrayList<>(credits);
  }

  private static @Nullable LocalDate eventDate(List<Article> parts) {
    for (Article part : parts) {
      if (part.eventDate() != null) {
        return part.eventDate();
      }
    }
    return null;
  }

  /** The last paragraph: a sentence that the jump interrupted goes on in it. */
  private static String last(StringBuilder body) {
    return body.substring(body.lastIndexOf("\n") + 1);
  }
}
