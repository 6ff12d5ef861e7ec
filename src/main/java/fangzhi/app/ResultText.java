package fangzhi.app;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.SimilarStories;
import fangzhi.text.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of a result as lines for a terminal. */
final class ResultText {
  /** Similar articles that are named below a hit. */
  private static final int NAMED = 3;

  private ResultText() {}

  static void print(SearchResult result, SearchRequest request, PrintWriter out) {
    out.println(count(result, request) + ", " + result.tookMillis() + " ms");
    result.notes().forEach(note -> out.println(Printable.of(note.english())));
    if (result.isRelaxed()) {
      String words = Printable.of(result.relaxed().toString());
      out.println("words searched for what stands nowhere literally: " + words);
    }
    long number = first(request);
    for (Hit hit : result.hits()) {
      out.println();
      print(number++, hit, out);
    }
  }

  /** How many were found, which of them follow, and how to see the next. */
  private static String count(SearchResult result, SearchRequest request) {
    int shown = result.hits().size();
    String found = result.total() == 1 ? "1 article" : result.total() + " articles";
    if (result.cards() < result.total()) {
      found += ", " + result.cards() + " with similar ones together";
    }
    if (shown == result.cards()) {
      return found;
    }
    long first = first(request);
    long last = first - 1 + shown;
    String these = shown == 0 ? "none on page " + request.page() : first + " to " + last;
    boolean more = result.next() != null;
    return found + " (" + these + (more ? "; more with --page " + (request.page() + 1) : "") + ")";
  }

  private static long first(SearchRequest request) {
    return (request.page() - 1L) * request.size() + 1;
  }

  private static void print(long number, Hit hit, PrintWriter out) {
    Article article = hit.found().article();
    String headline = Objects.requireNonNullElse(article.heading().headline(), "（无题）");
    out.println(number + ". " + Printable.of(headline));
    out.println("   " + Printable.of(facts(hit.found())));
    hit.snippets().forEach(snippet -> out.println("   " + Printable.of(plain(snippet))));
    print(hit.similar(), out);
  }

  private static void print(SimilarStories similar, PrintWriter out) {
    similar.oldest().stream()
        .limit(NAMED)
        .forEach(story -> out.println("   similar: " + Printable.of(facts(story))));
    if (similar.total() > NAMED) {
      out.println("   similar: " + (similar.total() - NAMED) + " more");
    }
  }

  private static String facts(ArchivedArticle found) {
    Article article = found.article();
    List<String> facts = new ArrayList<>();
    add(facts, date(found.archiveDate()));
    add(facts, article.issue().paper());
    add(
        facts,
        article.mentions().places().isEmpty() ? null : article.mentions().places().getFirst());
    article.byline().forEach(credit -> facts.add(credit.role() + " " + credit.name()));
    facts.add(source(article.source()));
    found.continuations().forEach(part -> facts.add(source(part.source())));
    return String.join(" · ", facts);
  }

  /** The file with the lines, which say where to look in a page of many stories. */
  private static String source(SourceRef source) {
    return source.lines().isEmpty()
        ? source.file()
        : source.file()
            + ":"
            + source.lines().stream().map(LineRange::toString).collect(Collectors.joining(","));
  }

  private static void add(List<String> facts, @Nullable Object fact) {
    if (fact != null) {
      facts.add(fact.toString());
    }
  }

  private static String plain(String html) {
    return html.replaceAll("</?mark>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** A date that the page doesn't print is marked as on the web. */
  private static @Nullable String date(@Nullable ArchiveDate date) {
    return date == null ? null : (date.inferred() ? "约 " : "") + date.date();
  }
}
