package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.model.AmbiguousPlace;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Correction;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import fangzhi.text.FoldedText;
import fangzhi.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An article as a document of the index, there and back. */
public final class ArticleDocument {
  private final Document document = new Document();

  private ArticleDocument() {}

  /** The document of an article, its facets not yet built in. */
  static Document of(ArchivedArticle archived, Origin origin) {
    ArticleDocument writer = new ArticleDocument();
    writer.addType(Fields.ARTICLE);
    writer.addStored(archived);
    writer.addOrigin(archived, origin);
    writer.addSearched(archived);
    return writer.document;
  }

  /** The document of something that a joined article stands for: whole, but not searched. */
  static Document part(ArchivedArticle archived, Origin origin) {
    ArticleDocument writer = new ArticleDocument();
    writer.addType(Fields.PART);
    writer.addStored(archived);
    writer.addOrigin(archived, origin);
    return writer.document;
  }

  /**
   * The document of an article joined of parts of an issue, its facets not yet built in.
   *
   * @param added when the last of them was put into the archive, in seconds since 1970
   */
  static Document joined(ArchivedArticle archived, String issue, long added) {
    ArticleDocument writer = new ArticleDocument();
    writer.addType(Fields.ARTICLE);
    writer.addType(Fields.JOINED);
    writer.addStored(archived);
    writer.document.add(new StringField(Fields.JOINED_IN, issue, Field.Store.NO));
    writer.addTime(added);
    ContinuationFields.add(writer.document, archived.continuations());
    writer.addSearched(archived);
    return writer.document;
  }

  private void addType(String type) {
    document.add(new StringField(Fields.TYPE, type, Field.Store.YES));
  }

  private void addStored(ArchivedArticle archived) {
    document.add(new StringField(Fields.ID, archived.id(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(archived.id())));
    addArticle(archived.article());
    ArchiveDate date = archived.archiveDate();
    if (date != null) {
      store(Fields.ARCHIVE_DATE, date.date());
      store(Fields.ARCHIVE_BASIS, date.basis().name());
    }
  }

  /** Where it came from, for look-ups by file and by issue. */
  private void addOrigin(ArchivedArticle archived, Origin origin) {
    document.add(new StringField(Fields.GENERATION, origin.generation(), Field.Store.YES));
    addTime(origin.added());
    IssueFields.add(document, archived);
  }

  private void addTime(long added) {
    document.add(new NumericDocValuesField(Fields.ADDED, added));
    document.add(new StoredField(Fields.ADDED, added));
  }

  private void addSearched(ArchivedArticle archived) {
    ArchiveDate date = archived.archiveDate();
    if (date != null) {
      document.add(new LongField(Fields.ARCHIVE_DAY, date.date().toEpochDay(), Field.Store.NO));
    }
    document.add(new IntField(Fields.SURENESS, sureness(archived), Field.Store.NO));
    FoldedText body = Folding.fold(archived.article().body());
    SearchedText.add(document, archived, body.text());
    FingerprintField.add(document, BareText.of(body));
    ArchiveFacets.add(document, archived);
  }

  private static int sureness(ArchivedArticle archived) {
    return thousandths(archived.article().confidence().weakest().getValue());
  }

  /** A confidence as {@link Fields#SURENESS} has it, rounded down. */
  public static int thousandths(double confidence) {
    return (int) Math.floor(confidence * 1000);
  }

  private void addArticle(Article article) {
    store(Fields.KIND, article.kind().name());
    addHeading(article.heading());
    for (Credit credit : article.byline()) {
      store(Fields.BYLINE_NAME, credit.name());
      store(Fields.BYLINE_ROLE, credit.role());
    }
    store(Fields.PAPER, article.issue().paper());
    store(Fields.DATE, article.issue().date());
    store(Fields.PAGE_NUMBER, article.issue().pageNumber());
    store(Fields.EVENT_DATE, article.eventDate());
    addMentions(article.mentions());
    store(Fields.BODY, article.body());
    store(Fields.CONTINUED_FROM, article.continuedFrom());
    store(Fields.CONTINUED_TO, article.continuedTo());
    store(Fields.URL, article.url());
    store(Fields.FILE, article.source().file());
    storeAll(Fields.LINES, article.source().lines());
    storeAll(Fields.CONFIDENCE, List.copyOf(article.confidence().byField().values()));
  }

  private void addHeading(Heading heading) {
    store(Fields.COLUMN, heading.column());
    store(Fields.KICKER, heading.kicker());
    store(Fields.HEADLINE, heading.headline());
    store(Fields.DECK, heading.deck());
  }

  private void addMentions(Mentions mentions) {
    storeAll(Fields.PLACE, mentions.places());
    storeAll(Fields.PLACE_IN_PASSING, mentions.placesInPassing());
    storeAll(Fields.COMMUNITY, mentions.communities());
    for (Person person : mentions.people()) {
      store(Fields.PERSON, person.name());
      store(Fields.PERSON_TITLE, person.title() == null ? "" : person.title());
    }
    storeAll(Fields.ORGANISATION, mentions.organisations());
    for (AmbiguousPlace place : mentions.ambiguous()) {
      store(Fields.AMBIGUOUS, place.name() + "\n" + String.join("\n", place.candidates()));
    }
    for (Correction correction : mentions.corrections()) {
      store(Fields.MISPRINT, correction.printed());
      store(Fields.CORRECTED, correction.corrected());
    }
    storeAll(Fields.OCCURRENCE, mentions.occurrences());
  }

  private void store(String field, @Nullable Object value) {
    if (value != null) {
      document.add(new StoredField(field, value.toString()));
    }
  }

  private void storeAll(String field, List<?> values) {
    values.forEach(value -> store(field, value));
  }

  /** The article of a document's stored fields; its body is empty if that wasn't loaded. */
  public static ArchivedArticle read(Document stored) {
    Article article =
        new Article(
            Kind.valueOf(required(stored, Fields.KIND)),
            heading(stored),
            byline(stored),
            issue(stored),
            date(stored.get(Fields.EVENT_DATE)),
            mentions(stored),
            stored.get(Fields.BODY) == null ? "" : stored.get(Fields.BODY),
            stored.get(Fields.CONTINUED_FROM),
            stored.get(Fields.CONTINUED_TO),
            stored.get(Fields.URL),
            source(stored),
            confidence(stored));
    return new ArchivedArticle(
        required(stored, Fields.ID), article, archiveDate(stored), ContinuationFields.read(stored));
  }

  /** How the document of what a file gave came into the archive; null for a joined article's. */
  static @Nullable Origin origin(Document stored) {
    String generation = stored.get(Fields.GENERATION);
    return generation == null
        ? null
        : new Origin(generation, stored.getField(Fields.ADDED).numericValue().longValue());
  }

  private static Heading heading(Document stored) {
    return new Heading(
        stored.get(Fields.COLUMN),
        stored.get(Fields.KICKER),
        stored.get(Fields.HEADLINE),
        stored.get(Fields.DECK));
  }

  private static List<Credit> byline(Document stored) {
    String[] names = stored.getValues(Fields.BYLINE_NAME);
    String[] roles = stored.getValues(Fields.BYLINE_ROLE);
    List<Credit> byline = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      byline.add(new Credit(names[i], roles[i]));
    }
    return byline;
  }

  private static Issue issue(Document stored) {
    return new Issue(
        stored.get(Fields.PAPER), date(stored.get(Fields.DATE)), stored.get(Fields.PAGE_NUMBER));
  }

  private static Mentions mentions(Document stored) {
    return new Mentions(
        List.of(stored.getValues(Fields.PLACE)),
        List.of(stored.getValues(Fields.PLACE_IN_PASSING)),
        ambiguous(stored),
        List.of(stored.getValues(Fields.COMMUNITY)),
        people(stored),
        List.of(stored.getValues(Fields.ORGANISATION)),
        corrections(stored),
        Arrays.stream(stored.getValues(Fields.OCCURRENCE)).map(Occurrence::parse).toList());
  }

  private static List<AmbiguousPlace> ambiguous(Document stored) {
    return Arrays.stream(stored.getValues(Fields.AMBIGUOUS))
        .map(value -> List.of(value.split("\n")))
        .map(lines -> new AmbiguousPlace(lines.getFirst(), lines.subList(1, lines.size())))
        .toList();
  }

  private static List<Person> people(Document stored) {
    String[] names = stored.getValues(Fields.PERSON);
    String[] titles = stored.getValues(Fields.PERSON_TITLE);
    List<Person> people = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      people.add(new Person(names[i], titles[i].isEmpty() ? null : titles[i]));
    }
    return people;
  }

  private static List<Correction> corrections(Document stored) {
    String[] printed = stored.getValues(Fields.MISPRINT);
    String[] corrected = stored.getValues(Fields.CORRECTED);
    List<Correction> corrections = new ArrayList<>(printed.length);
    for (int i = 0; i < printed.length; i++) {
      corrections.add(new Correction(printed[i], corrected[i]));
    }
    return corrections;
  }

  private static SourceRef source(Document stored) {
    return new SourceRef(
        required(stored, Fields.FILE),
        Arrays.stream(stored.getValues(Fields.LINES)).map(LineRange::parse).toList());
  }

  private static Confidence confidence(Document stored) {
    double[] values =
        Arrays.stream(stored.getValues(Fields.CONFIDENCE))
            .mapToDouble(Double::parseDouble)
            .toArray();
    return new Confidence(values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  private static @Nullable ArchiveDate archiveDate(Document stored) {
    LocalDate date = date(stored.get(Fields.ARCHIVE_DATE));
    return date == null
        ? null
        : new ArchiveDate(date, ArchiveDate.Basis.valueOf(required(stored, Fields.ARCHIVE_BASIS)));
  }

  private static @Nullable LocalDate date(@Nullable String value) {
    return value == null ? null : LocalDate.parse(value);
  }

  private static String required(Document stored, String field) {
    String value = stored.get(field);
    if (value == null) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "field %s of %s isn't stored", field, stored.get(Fields.ID)));
    }
    return value;
  }
}
