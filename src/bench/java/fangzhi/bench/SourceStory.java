package fangzhi.bench;

import fangzhi.model.Article;
import fangzhi.page.PageReader;
import fangzhi.parse.PageParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A story that others are made of.
 *
 * @param paragraphs each as its sentences
 */
record SourceStory(String headline, List<List<String>> paragraphs) {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？][”』」]?)(?![”』」])");

  SourceStory {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The stories with headline and text of a file, or of all files of a folder in their order. */
  static List<SourceStory> read(Path source) throws IOException {
    List<SourceStory> stories = new ArrayList<>();
    PageReader reader = new PageReader();
    PageParser parser = new PageParser();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        reader.read(
            file,
            file.getFileName().toString(),
            page -> parser.parse(page).articles().forEach(article -> add(article, stories)));
      }
    }
    return stories;
  }

  private static void add(Article article, List<SourceStory> stories) {
    String headline = article.heading().headline();
    if (headline != null && !article.body().isBlank()) {
      List<List<String>> paragraphs =
          article.paragraphs().stream().map(SourceStory::sentences).toList();
      stories.add(new SourceStory(headline, paragraphs));
    }
  }

  private static List<String> sentences(String paragraph) {
    return SENTENCE_END.splitAsStream(paragraph).filter(text -> !text.isBlank()).toList();
  }
}
