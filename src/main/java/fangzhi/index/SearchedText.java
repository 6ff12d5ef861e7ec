package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Continuation;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.text.Folding;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** The text fields an article is found by, folded; misprinted names stand there in both forms. */
final class SearchedText {
  private static final FieldType GRAMS = searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType CHARACTERS = searched(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType RANKED_GRAMS =
      searched(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType RANKED_CHARACTERS = searched(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType WORDS = searched(IndexOptions.DOCS_AND_FREQS, true);

  private static final Collector<CharSequence, ?, String> BY_LINE =
      Collectors.joining(Fields.PARAGRAPH_BORDER);

  private final Document document;
  private final Mentions mentions;

  private SearchedText(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  /**
   * Adds the fields.
   *
   * @param body the article's, folded
   */
  static void add(Document document, ArchivedArticle archived, String body) {
    new SearchedText(document, archived.article().mentions()).add(archived, body);
  }

  private void add(ArchivedArticle archived, String body) {
    addStory(archived, body);
    addNames(archived.article());
    addLiteral(
        Fields.COLUMN, lines(headings(archived).map(Heading::column).filter(Objects::nonNull)));
  }

  private void addStory(ArchivedArticle archived, String body) {
    Article article = archived.article();
    String kicker = lines(archived, Heading::kicker);
    String headline = lines(archived, Heading::headline);
    String deck = lines(archived, Heading::deck);
    addLiteral(Fields.KICKER, kicker);
    addLiteral(Fields.HEADLINE, headline);
    addLiteral(Fields.DECK, deck);
    String heading = String.join(Fields.PARAGRAPH_BORDER, kicker, headline, deck);
    String text = heading + Fields.BODY_BORDER + withCorrections(article.body(), body);
    addLiteral(Fields.TEXT, text, RANKED_GRAMS, RANKED_CHARACTERS);
    addWords(Fields.HEADLINE, folded(article.heading().headline()));
    addWords(Fields.LEAD, lead(article.body(), body));
    addWords(Fields.TEXT, text);
  }

  /** What field words and not the plain text find. */
  private void addNames(Article article) {
    Mentions who = article.mentions();
    addLiteral(Fields.BYLINE, lines(article.byline().stream().map(Credit::name)));
    addLiteral(Fields.REPORTER, names(article, "记者"));
    addLiteral(Fields.CORRESPONDENT, names(article, "通讯员"));
    addLiteral(
        Fields.PLACE, lines(Stream.concat(who.places().stream(), who.communities().stream())));
    addLiteral(Fields.PERSON, lines(who.names().stream()));
    addLiteral(Fields.ORGANISATION, lines(who.organisations().stream()));
    addLiteral(Fields.PAPER, lines(Stream.ofNullable(article.issue().paper())));
  }

  private static String names(Article article, String role) {
    return lines(
        article.byline().stream().filter(credit -> credit.role().equals(role)).map(Credit::name));
  }

  /** The headings of all parts of a story. */
  private static Stream<Heading> headings(ArchivedArticle archived) {
    return Stream.concat(
        Stream.of(archived.article().heading()),
        archived.continuations().stream().map(Continuation::heading));
  }

  private static String lines(Stream<String> values) {
    return values.map(value -> Folding.fold(value).text()).collect(BY_LINE);
  }

  /** A line of the headings of all parts of a story, with its corrected forms. */
  private String lines(ArchivedArticle archived, Function<Heading, @Nullable String> line) {
    return headings(archived).map(line).filter(Objects::nonNull).map(this::folded).collect(BY_LINE);
  }

  /** The lead, behind it that of the corrected body where it reads otherwise. */
  private String lead(String body, String folded) {
    String lead = lead(folded);
    String corrected = mentions.corrected(body);
    String right = corrected.equals(body) ? lead : lead(Folding.fold(corrected).text());
    return right.equals(lead) ? lead : lead + Fields.PARAGRAPH_BORDER + right;
  }

  private static String lead(String folded) {
    int end = Math.min(Fields.LEAD_CHARS, folded.length());
    boolean isCut = end < folded.length() && Character.isLowSurrogate(folded.charAt(end));
    return folded.substring(0, isCut ? end - 1 : end);
  }

  private String folded(@Nullable String text) {
    return text == null ? "" : withCorrections(text, Folding.fold(text).text());
  }

  /** The folded text, behind it the paragraphs that read otherwise when corrected. */
  private String withCorrections(String text, String folded) {
    if (mentions.corrections().isEmpty()) {
      return folded;
    }
    StringBuilder all = new StringBuilder(folded);
    for (String paragraph : text.split("\n")) {
      String corrected = mentions.corrected(paragraph);
      if (!corrected.equals(paragraph)) {
        all.append(Fields.PARAGRAPH_BORDER).append(Folding.fold(corrected).text());
      }
    }
    return all.toString();
  }

  /** Finds and doesn't rank. */
  private void addLiteral(String field, String folded) {
    addLiteral(field, folded, GRAMS, CHARACTERS);
  }

  private void addLiteral(String field, String folded, FieldType grams, FieldType characters) {
    if (!folded.isEmpty()) {
      document.add(new Field(Fields.grams(field), folded, grams));
      document.add(new Field(Fields.characters(field), folded, characters));
    }
  }

  private void addWords(String field, String folded) {
    if (!folded.isEmpty()) {
      document.add(new Field(Fields.words(field), folded, WORDS));
    }
  }

  /**
   * The type of a searched text.
   *
   * @param isRanked whether its length is kept, which counts where it is ranked by
   */
  private static FieldType searched(IndexOptions options, boolean isRanked) {
    FieldType type = new FieldType();
    type.setOmitNorms(!isRanked);
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
