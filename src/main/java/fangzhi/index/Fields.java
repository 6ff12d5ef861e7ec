package fangzhi.index;

/**
 * The index's fields, the one place that names them. A text field {@code x} is stored as {@code x}
 * and searched, over the folded text, as {@code x_grams} and {@code x_characters}; headline, lead
 * and text also as {@code x_words}.
 */
public final class Fields {
  /**
   * Whether a document is an article, a part of one, what is remembered of a source file or lines
   * of it.
   */
  public static final String TYPE = "type";

  /** {@link #TYPE} of articles; every search is limited to it. */
  public static final String ARTICLE = "article";

  public static final String ID = "id";
  public static final String KIND = "kind";
  public static final String COLUMN = "column";
  public static final String KICKER = "kicker";
  public static final String HEADLINE = "headline";
  public static final String DECK = "deck";
  public static final String BODY = "body";

  /** The body's first {@link #LEAD_CHARS} folded characters; only its words are searched. */
  public static final String LEAD = "lead";

  /**
   * UTF-16 characters that count as a news lead, one or two sentences. Chosen by {@code
   * RankingFigures}: 150 are no better, 60 a trace worse, 40 clearly.
   */
  static final int LEAD_CHARS = 90;

  /** The archive date, stored as YYYY-MM-DD. */
  public static final String ARCHIVE_DATE = "archive_date";

  /** The archive date in days since 1970-01-01, as point and doc value. */
  public static final String ARCHIVE_DAY = "archive_day";

  /** Kicker, headline, deck and body as paragraphs: where a plain term has to stand; not stored. */
  public static final String TEXT = "text";

  /** Stands between the paragraphs of a field of grams, as a term of its own. */
  public static final String PARAGRAPH_BORDER = "\n";

  /** Stands once in {@link #TEXT}, between the headings and the body. */
  public static final String BODY_BORDER = "\f";

  /** The names of a byline; searched, not stored. */
  public static final String BYLINE = "byline";

  /** Those of reporters (记者). */
  public static final String REPORTER = "reporter";

  /** Those of correspondents (通讯员). */
  public static final String CORRESPONDENT = "correspondent";

  /** Ids of the further parts of an article that was joined, each in place of {@link #ID}. */
  public static final String PART_ID = "part_id";

  /** {@link #TYPE} of what a file gave and a joined article stands for: kept, not searched. */
  static final String PART = "part";

  /** Second {@link #TYPE} of an article joined of parts; no file gave it. */
  static final String JOINED = "joined";

  /** The issue an article was joined in. */
  static final String JOINED_IN = "joined_in";

  /** The issue something that a file gave is filed under, as doc value. */
  static final String ISSUE = "issue";

  /** The issue and page of something that a file gave. */
  static final String ISSUE_PAGE = "issue_page";

  /** The issue of something with a mark such as 上接第一版. */
  static final String CONTINUES_IN = "continues_in";

  static final String PART_COLUMN = "part_column";
  static final String PART_KICKER = "part_kicker";
  static final String PART_HEADLINE = "part_headline";
  static final String PART_DECK = "part_deck";
  static final String PART_PAGE_NUMBER = "part_page_number";
  static final String PART_CONTINUED_FROM = "part_continued_from";
  static final String PART_CONTINUED_TO = "part_continued_to";
  static final String PART_FILE = "part_file";
  static final String PART_LINES = "part_lines";

  static final String GENERATION = "generation";

  /** When an article was put into the archive, in seconds since 1970, stored and as doc value. */
  public static final String ADDED = "added";

  static final String BYLINE_NAME = "byline_name";
  static final String BYLINE_ROLE = "byline_role";
  public static final String PAPER = "paper";
  static final String DATE = "date";
  static final String PAGE_NUMBER = "page_number";
  static final String EVENT_DATE = "event_date";

  /** Stored, the paths; searched, also the communities as printed. */
  public static final String PLACE = "place";

  static final String PLACE_IN_PASSING = "place_in_passing";
  static final String COMMUNITY = "community";
  public static final String PERSON = "person";
  static final String MISPRINT = "misprint";
  static final String CORRECTED = "corrected";
  static final String PERSON_TITLE = "person_title";
  public static final String ORGANISATION = "organisation";
  static final String AMBIGUOUS = "ambiguous";
  static final String OCCURRENCE = "occurrence";

  /** Points: the chosen shingles of the body, as {@link fangzhi.duplicate.Fingerprint} has them. */
  static final String FINGERPRINT = "fingerprint";

  /** The letters of the body as {@link fangzhi.duplicate.BareText} has them, by one hash. */
  static final String LETTERS = "letters";

  /** Doc value: how many different shingles {@link #FINGERPRINT} has. */
  static final String SHINGLES = "shingles";

  /** Doc value: the number of the group of versions an article belongs to, if there is one. */
  public static final String GROUP = "group";

  static final String CONTINUED_FROM = "continued_from";
  static final String CONTINUED_TO = "continued_to";
  static final String URL = "url";
  static final String FILE = "file";
  static final String LINES = "lines";
  static final String CONFIDENCE = "confidence";
  static final String ARCHIVE_BASIS = "archive_basis";

  /** {@link #TYPE} of some lines of a page of text; they carry their file's generation. */
  static final String PAGE = "page";

  /** The generation and number of some lines of a page. */
  static final String PAGE_LINES = "page_lines";

  static final String PAGE_TEXT = "page_text";

  /** How many lines the page has that some lines are of. */
  static final String PAGE_LENGTH = "page_length";

  /** {@link #TYPE} of what is remembered of a source file. */
  public static final String SOURCE = "source";

  static final String SOURCE_KEY = "source_key";
  static final String SOURCE_NAME = "source_name";
  static final String SOURCE_HASH = "source_hash";
  static final String SOURCE_ARTICLES = "source_articles";
  static final String SOURCE_GENERATION = "source_generation";
  static final String SOURCE_REJECTED_LINES = "source_rejected_lines";
  static final String SOURCE_PROBLEM = "source_problem";
  static final String SOURCE_WARNING = "source_warning";

  /** Second {@link #TYPE} of a source of which something couldn't be read. */
  public static final String FLAWED_SOURCE = "flawed_source";

  /** The name of a flawed source as doc value, for their order. */
  public static final String FLAWED_NAME = "flawed_name";

  /** How sure the least sure field of an article is, in thousandths; as point and doc value. */
  public static final String SURENESS = "sureness";

  /** {@link #TYPE} of what is remembered of a run of indexing. */
  public static final String RUN = "run";

  /** When a run ended, in milliseconds since 1970; as point, doc value and stored. */
  public static final String RUN_ENDED = "run_ended";

  static final String RUN_MILLIS = "run_millis";
  static final String RUN_FILES = "run_files";
  static final String RUN_ARTICLES = "run_articles";
  static final String RUN_REJECTED_LINES = "run_rejected_lines";
  static final String RUN_PROBLEMS = "run_problems";
  static final String RUN_PROBLEM_SOURCE = "run_problem_source";
  static final String RUN_PROBLEM_LINE = "run_problem_line";
  static final String RUN_PROBLEM_REASON = "run_problem_reason";
  static final String RUN_WARNINGS = "run_warnings";
  static final String RUN_WARNING = "run_warning";

  private static final String GRAMS_SUFFIX = "_grams";
  private static final String CHARACTERS_SUFFIX = "_characters";
  private static final String WORDS_SUFFIX = "_words";

  private Fields() {}

  /** The field that finds every literal part of a text field, of two characters or more. */
  public static String grams(String field) {
    return field + GRAMS_SUFFIX;
  }

  /** The field that finds single characters of a text field and has no positions. */
  public static String characters(String field) {
    return field + CHARACTERS_SUFFIX;
  }

  /**
   * The term of {@link #TEXT}'s characters for one that stands in a heading and not in the body.
   */
  public static String onlyInHeadings(String character) {
    return character + BODY_BORDER;
  }

  /** The field that holds a text field's dictionary words, for ranking. */
  public static String words(String field) {
    return field + WORDS_SUFFIX;
  }

  static boolean isCharacters(String field) {
    return field.endsWith(CHARACTERS_SUFFIX);
  }

  static boolean isWords(String field) {
    return field.endsWith(WORDS_SUFFIX);
  }
}
