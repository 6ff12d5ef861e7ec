package fangzhi.server.view;

import fangzhi.export.Addresses;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Correction;
import fangzhi.model.Occurrence.Field;
import fangzhi.model.PlacePath;
import fangzhi.search.ArchiveStatus;
import fangzhi.search.Facet;
import fangzhi.search.Marks;
import fangzhi.search.RelatedStory;
import fangzhi.search.SimilarStories;
import fangzhi.search.SourcePage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param title the headline, or the item's kind where there is none
 * @param kicker empty where there is none, as the headline and the deck
 * @param kind what sort of item it is, where it isn't a story
 * @param day the address of what that day printed
 * @param continuedFrom the page that holds the beginning
 * @param continuedTo the page that holds the rest, where that isn't part of the article
 * @param doubtful the fields whose reading may well be wrong
 * @param misprints which names the text misprints, and their right forms
 * @param places one list of links a place, widest first
 * @param url the published address, only where it is one of the web
 * @param matches what is marked, where the article was found by a search
 * @param similar the other articles of its group
 * @param captions those of its photographs
 * @param related stories that have to do with it, the closest first
 * @param pages the printed pages it stands on, in reading order
 */
public record ArticleView(
    String id,
    @Nullable Link column,
    List<TextRun> kicker,
    String title,
    List<TextRun> headline,
    List<TextRun> deck,
    @Nullable String kind,
    List<CreditGroup> byline,
    @Nullable String date,
    @Nullable String day,
    @Nullable String eventDate,
    @Nullable Link paper,
    @Nullable String page,
    @Nullable String continuedFrom,
    @Nullable String continuedTo,
    @Nullable String doubtful,
    List<List<TextRun>> paragraphs,
    @Nullable String misprints,
    List<List<Link>> places,
    List<List<Link>> placesInPassing,
    List<Link> communities,
    List<Link> people,
    @Nullable String url,
    List<SourceView> sources,
    CitationView citation,
    @Nullable MatchesView matches,
    @Nullable SimilarView similar,
    List<CaptionView> captions,
    List<RelatedView> related,
    List<PrintedPageView> pages) {

  /**
   * What the archive has around an article.
   *
   * @param similar the others of its group
   * @param related stories that have to do with it
   * @param pages those it stands on
   */
  public record Around(
      SimilarStories similar, List<RelatedStory> related, List<SourcePage> pages) {}

  private static final int MAIN_PLACES = 2;

  /** Years in addresses have four digits. */
  private static final int LAST_YEAR = 9_999;

  /**
   * Of an article of the archive.
   *
   * @param around what stands around it in the archive
   * @param placePages the addresses of the pages of its places, and of those above them, by path
   * @param marks what of it was found
   * @param search by which it was found; for everything where by none
   */
  public static ArticleView of(
      ArchivedArticle found,
      Around around,
      Map<String, String> placePages,
      Marks marks,
      SearchUrl search,
      Texts texts) {
    Article article = found.article();
    MarkedText text = new MarkedText(article, marks);
    String page = article.issue().pageNumber();
    ArchiveDate date = found.archiveDate();
    return new ArticleView(
        found.id(),
        link(Facet.COLUMN, article.heading().column()),
        TextRun.plain(text, Field.KICKER),
        texts.title(article),
        TextRun.plain(text, Field.HEADLINE),
        TextRun.plain(text, Field.DECK),
        texts.sort(article.kind()),
        CreditGroup.of(article.byline()),
        date == null ? null : texts.date(date),
        date == null ? null : day(date.date()),
        article.eventDate() == null ? null : article.eventDate().toString(),
        link(Facet.PAPER, article.issue().paper()),
        page == null ? null : texts.page(page),
        article.continuedFrom(),
        found.missingPage(),
        doubtful(article.confidence(), texts),
        TextRun.paragraphs(text, placePages),
        misprints(article.mentions().corrections(), texts),
        article.mentions().places().stream().map(p -> path(p, placePages)).toList(),
        article.mentions().placesInPassing().stream().map(p -> path(p, placePages)).toList(),
        article.mentions().communities().stream().map(c -> community(c, placePages)).toList(),
        article.mentions().names().stream().map(ArticleView::person).toList(),
        Addresses.published(found),
        SourceView.of(found, texts),
        CitationView.of(found),
        MatchesView.of(marks, search),
        SimilarView.of(around.similar(), search, texts),
        CaptionView.of(around.pages()),
        around.related().stream().map(story -> RelatedView.of(story, texts)).toList(),
        PrintedPageView.of(around.pages(), texts));
  }

  /** Whether the lines of a page can be shown. */
  public boolean hasLines() {
    return pages.stream().anyMatch(page -> !page.runs().isEmpty());
  }

  /** What it is mostly about: a round-up's twenty places stand in the record. */
  public List<List<Link>> mainPlaces() {
    return places.subList(0, Math.min(MAIN_PLACES, places.size()));
  }

  /** Whether other stories of its pages are known. */
  public boolean hasNeighbours() {
    return pages.stream().anyMatch(page -> !page.others().isEmpty());
  }

  /** Null for a day that no calendar has a page for. */
  private static @Nullable String day(LocalDate date) {
    return date.getYear() < 0 || date.getYear() > LAST_YEAR ? null : DayUrl.ALL.day(date);
  }

  private static @Nullable String misprints(List<Correction> corrections, Texts texts) {
    return corrections.isEmpty() ? null : texts.misprints(corrections);
  }

  private static @Nullable String doubtful(Confidence confidence, Texts texts) {
    List<String> fields =
        confidence.byField().entrySet().stream()
            .filter(field -> field.getValue() < ArchiveStatus.SURE_ENOUGH)
            .map(field -> texts.field(field.getKey()))
            .toList();
    return fields.isEmpty() ? null : texts.list(fields);
  }

  private static @Nullable Link link(Facet facet, @Nullable String value) {
    return value == null ? null : Link.to(value, SearchUrl.ALL.toggled(facet, value).href());
  }

  private static List<Link> path(String place, Map<String, String> pages) {
    List<Link> links = new ArrayList<>();
    PlacePath.allAbove(place).forEach(above -> links.add(place(above, pages)));
    links.add(place(place, pages));
    return links;
  }

  private static Link place(String path, Map<String, String> pages) {
    String name = PlacePath.name(path);
    String page = pages.get(path);
    return Link.to(name, page == null ? SearchUrl.of(name).href() : page);
  }

  /** A community as printed leads to its page, where one of the article's places has its name. */
  private static Link community(String name, Map<String, String> pages) {
    return pages.entrySet().stream()
        .filter(page -> page.getKey().endsWith("/" + name))
        .map(page -> Link.to(name, page.getValue()))
        .findFirst()
        .orElseGet(() -> words(name));
  }

  private static Link person(String name) {
    return Link.to(name, new PersonUrl(name).page());
  }

  private static Link words(String name) {
    return Link.to(name, SearchUrl.of(name).href());
  }
}
