package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Continuation;
import fangzhi.model.Mentions;
import fangzhi.text.Folding;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** The text fields an article is found by, folded; misprinted names stand there in both forms. */
final class SearchedText {
  private static final FieldType GRAMS = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WORDS = searched(IndexOptions.DOCS_AND_FREQS);

  private final Document document;
  private final Mentions mentions;

  private SearchedText(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  static void add(Document document, ArchivedArticle archived) {
    new SearchedText(document, archived.article().mentions()).add(archived);
  }

  private void add(ArchivedArticle archived) {
    Article article = archived.article();
    String kicker = folded(article.heading().kicker());
    String headline = folded(article.heading().headline());
    String deck = folded(article.heading().deck());
    String body = folded(article.body());
    addGrams(Fields.KICKER, kicker);
    addGrams(Fields.HEADLINE, headline);
    addGrams(Fields.DECK, deck);
    addGrams(Fields.LEAD, lead(article.body()));
    String text = String.join("\n", kicker, headline, deck, body, partHeadings(archived));
    addGrams(Fields.TEXT, text);
    addWords(Fields.HEADLINE, headline);
    addWords(Fields.TEXT, text);
  }

  private String lead(String body) {
    return Stream.of(body, mentions.corrected(body))
        .distinct()
        .map(form -> Folding.fold(form).text())
        .map(form -> form.substring(0, Math.min(Fields.LEAD_CHARS, form.length())))
        .collect(Collectors.joining("\n"));
  }

  /** The lines above a story's further parts. */
  private String partHeadings(ArchivedArticle archived) {
    return archived.continuations().stream()
        .map(Continuation::heading)
        .flatMap(heading -> Stream.of(heading.kicker(), heading.headline(), heading.deck()))
        .map(this::folded)
        .collect(Collectors.joining("\n"));
  }

  /** The folded text, behind it the paragraphs that read otherwise when corrected. */
  private String folded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder folded = new StringBuilder(Folding.fold(text).text());
    for (String paragraph : text.split("\n")) {
      String corrected = mentions.corrected(paragraph);
      if (!corrected.equals(paragraph)) {
        folded.append('\n').append(Folding.fold(corrected).text());
      }
    }
    return folded.toString();
  }

  private void addGrams(String field, String folded) {
    if (!folded.isEmpty()) {
      document.add(new Field(Fields.grams(field), folded, GRAMS));
    }
  }

  private void addWords(String field, String folded) {
    if (!folded.isEmpty()) {
      document.add(new Field(Fields.words(field), folded, WORDS));
    }
  }

  private static FieldType searched(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
