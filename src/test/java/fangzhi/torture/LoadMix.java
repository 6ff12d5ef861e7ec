package fangzhi.torture;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a busy newsroom asks, made of an archive's own articles: the same of the same archive. */
final class LoadMix {
  private static final int QUESTIONS = 2_000;
  private static final int SAMPLED_PAGES = 10;
  private static final int MAX_WORD_CHARS = 4;
  private static final int MAX_DRAFT_CHARS = 3_000;

  private final List<ArchivedArticle> articles;
  private final Random random;

  private LoadMix(List<ArchivedArticle> articles, long seed) {
    this.articles = articles;
    this.random = new Random(seed);
  }

  /**
   * Something to ask.
   *
   * @param body of a POST, empty for a GET
   */
  record Question(String kind, String path, String body) {
    HttpRequest.Builder request(URI server) {
      HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
      return body.isEmpty()
          ? request
          : request
              .header("Content-Type", "text/plain; charset=utf-8")
              .POST(BodyPublishers.ofString(body));
    }
  }

  static List<Question> of(ArchiveSearcher archive, long seed) throws IOException {
    return new LoadMix(some(archive), seed).questions();
  }

  private static List<ArchivedArticle> some(ArchiveSearcher archive) throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    SearchRequest all = SearchRequest.of("").withSize(SearchRequest.MAX_SIZE);
    long pages = Math.max(1, archive.articleCount() / SearchRequest.MAX_SIZE);
    for (int i = 0; i < SAMPLED_PAGES; i++) {
      int page = (int) (1 + i * (pages - 1) / SAMPLED_PAGES);
      for (Hit hit : archive.search(all.withPage(page)).hits()) {
        archive.article(hit.found().id()).ifPresent(articles::add);
      }
    }
    return articles;
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(question(i % 100));
    }
    Collections.shuffle(questions, random);
    return List.copyOf(questions);
  }

  /** Of a hundred: 40 searches, 25 pages of results, 12 suggestions, 10 articles, and so on. */
  private Question question(int number) {
    ArchivedArticle article = articles.get(random.nextInt(articles.size()));
    String word = encoded(word(article));
    if (number < 40) {
      return get("search", "/api/v1/articles?q=" + word);
    } else if (number < 55) {
      return get("page", "/?q=" + word);
    } else if (number < 65) {
      return get("facets", "/?q=" + word + "&kind=article&from=2000-01-01");
    } else if (number < 77) {
      return get("suggest", "/api/v1/suggest?q=" + word);
    } else if (number < 87) {
      return get("article", "/article/" + article.id());
    } else if (number < 92) {
      return get("start", "/");
    } else if (number < 94) {
      return get("days", "/calendar");
    } else if (number < 96) {
      return get("health", "/healthz");
    } else if (number < 98) {
      return new Question("draft", "/api/v1/duplicates", draft(article));
    }
    return get("export", "/api/v1/export?format=csv&q=" + word);
  }

  private static Question get(String kind, String path) {
    return new Question(kind, path, "");
  }

  private static String draft(ArchivedArticle article) {
    String body = article.article().body() + "今年的新情况还要再看一看，市里说下周公布结果。";
    return body.substring(0, Math.min(body.length(), MAX_DRAFT_CHARS));
  }

  /** Some characters in a row, as they stand in the article. */
  private String word(ArchivedArticle article) {
    String text = article.article().body().replaceAll("[^\\p{IsHan}]+", " ");
    List<String> runs = new ArrayList<>(List.of(text.strip().split(" ")));
    String run = runs.get(random.nextInt(runs.size()));
    int length = Math.min(run.length(), 2 + random.nextInt(MAX_WORD_CHARS - 1));
    int start = random.nextInt(run.length() - length + 1);
    return run.substring(start, start + length);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
