package fangzhi.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String FIRST = "九月三日一早，河西社区的菜地里来了二十多位居民，豆角、黄瓜装满了篮子。";
  private static final String SECOND = "“今年雨水足，豆角长得快。”住在附近的王大爷一边摘菜一边说。";

  private final List<Page> pages = new ArrayList<>();

  @Test
  void founderTableTemplate() {
    StoryPage page =
        read(
            """
            <html><body><table class="wz"><tr><td><table><tbody>
            <tr><td class="font02"><!--<npm:article-pretitle>-->社区新事<!--</npm:article-pretitle>--></td></tr>
            <tr><td class="font01"><founder-title><!--<npm:article-title>-->菜地<br>丰收<!--</npm:article-title>--></founder-title></td></tr>
            <tr><td class="font02"><!--<npm:article-subtitle>-->居民共享<!--</npm:article-subtitle>--></td></tr>
            <tr><td class="font02"><founder-author><!--<npm:article-author>-->记者 李小禾<!--</npm:article-author>--></founder-author></td></tr>
            </tbody></table></td></tr><tr><td>
            <table id="newspic"><tr><td><!--<npm:article-pic-text>-->图为居民摘菜。<!--</npm:article-pic-text>--></td></tr></table>
            <div id="ozoom"><founder-content><!--<npm:article-content>--><P>　　%s</P><P>　　%s</P><!--</npm:article-content>--></founder-content></div>
            </td></tr></table></body></html>
            <!--enpproperty <founder-date>2023-09-03 00:00:00</founder-date><founder-pagenum>A03</founder-pagenum><founder-papername>方志样报</founder-papername><founder-type>1</founder-type> /enpproperty-->
            """
                .formatted(FIRST, SECOND));
    assertEquals(new Heading(null, "社区新事", "菜地 丰收", "居民共享"), page.heading());
    assertEquals("记者 李小禾", page.byline());
    assertEquals(new Issue("方志样报", LocalDate.of(2023, 9, 3), "A03"), page.issue());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
    assertEquals(List.of("图为居民摘菜。"), page.captions());
  }

  @Test
  void mobileContentSystem() {
    StoryPage page =
        read(
            """
            <h1 class="ui-article-title"> 菜地丰收 </h1><div class="ui-article-infos"><time> 时间：2023-09-03 07:30:37 </time>
            <span class="source"> 来源： </span><span class="source"> 作者： </span></div>
            <div id="content-show"><p><!--enpcontent--> <!--enpcontent--></p>
            <p style="text-align: center"><img src="a.jpg"></p><p style="text-align: center;">图为菜地。</p>
            <p>%s</p><p>%s</p><p><br></p><!--/enpcontent-->
            <!--enpproperty <articleid>1</articleid><date>2023-09-03 07:30:37:0</date><author></author><title>菜地丰收</title><subtitle></subtitle> /enpproperty--></div>
            """
                .formatted(FIRST, SECOND));
    assertEquals(Heading.of("菜地丰收"), page.heading());
    assertEquals(new Issue(null, LocalDate.of(2023, 9, 3), null), page.issue());
    assertEquals(null, page.byline());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
    assertEquals(List.of("图为菜地。"), page.captions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td class=px12 align=left>第A02版：要闻</table><strong>2023 年\n9 月\n3 日 星期日</strong>"
            + "<table><tr><td class=font01>菜地丰收</td></tr></table><div id=ozoom><p>%s</p><p>%s</p></div>",
        "<div class=l_t>A02：要闻</div>2023年9月3日 星期日<div class=text_c><h1>菜地丰收</h1></div>"
            + "<div id=ozoom><p>%s</p><p>%s</p></div>",
        "<div id=curbanci>第A02版</div><p>2023年9月3日　星期日</p><h1 id=title2>菜地丰收</h1>"
            + "<div id=articleContent>　　%s<br>　　%s</div>",
      })
  void otherEpaperTemplates(String template) {
    StoryPage page = read("<html><body>" + template.formatted(FIRST, SECOND) + "</body></html>");
    assertEquals(Heading.of("菜地丰收"), page.heading());
    assertEquals(new Issue(null, LocalDate.of(2023, 9, 3), "A02"), page.issue());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<map><area href=content_1.htm><area href=content_2.htm></map>"
            + "<ul><li><a href=content_1.htm>菜地丰收</a><li><a href=content_2.htm>新种子到了</a></ul>"
            + "<!--enpproperty <founder-type>2</founder-type><founder-papername>方志样报</founder-papername> /enpproperty-->",
        "<a id=pageLink href=node_2.htm>A01：头版</a><a id=pageLink href=node_3.htm>A02：要闻</a>"
            + "<div id=titleList><ul><li><a href=c1.htm>菜地丰收</a></ul></div>",
      })
  void pageIndexIsRefusedWithTheReason(String body) {
    ReadOutcome outcome = outcome("<html><body>" + body + "</body></html>");
    assertEquals(
        ReadOutcome.refused(
            "a.html", "the index of an e-paper page, it only links to its articles; index those"),
        outcome);
  }

  @Test
  void linkedDataTellsHeadlineDateAndAuthors() {
    StoryPage page =
        read(
            """
            <html><head><title>菜地 - 样报网</title><script type="application/ld+json">
            {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "菜地丰收", "datePublished": "2023-09-02T23:30:00Z",
             "author": [{"name": "李小禾"}, {"name": "赵田"}], "publisher": {"name": "方志样报"}, "url": "https://example.org/1"}]}
            </script></head><body><nav><a href=/>首页</a></nav><div><div class="x"><p>%s</p><p>%s</p></div></div>
            <div><a href=1>更多</a> <a href=2>相关新闻的标题一二三四五六七八九十</a></div></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("菜地丰收", page.heading().headline());
    assertEquals("李小禾 赵田", page.byline());
    assertEquals(new Issue("方志样报", LocalDate.of(2023, 9, 3), null), page.issue());
    assertEquals("https://example.org/1", page.url());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
  }

  @Test
  void microdataAndTime() {
    StoryPage page =
        read(
            """
            <html><body><div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">菜地丰收</h2>
            <span itemprop="author">李小禾</span><time itemprop="datePublished" datetime="2023-09-03">昨天</time>
            <div itemprop="articleBody"><p>%s</p><figure><img src=a><figcaption>图为菜地。</figcaption></figure><p>%s</p></div></div></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("菜地丰收", page.heading().headline());
    assertEquals("李小禾", page.byline());
    assertEquals(LocalDate.of(2023, 9, 3), page.issue().date());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
    assertEquals(List.of("图为菜地。"), page.captions());
  }

  @Test
  void openGraphAndArticleElement() {
    StoryPage page =
        read(
            """
            <html><head><meta property="og:title" content="[组图]菜地丰收"><meta property="article:published_time" content="2023-09-03 10:00">
            <meta property="og:site_name" content="样报网"><link rel="canonical" href="https://example.org/1"></head>
            <body><article><p>%s</p><script>var x = "脚本";</script><p>%s</p><p>责任编辑：赵田</p></article></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals(
        new StoryPage(
            "a.html",
            new LineRange(1, 3),
            Kind.ARTICLE,
            Heading.of("菜地丰收"),
            null,
            new Issue("样报网", LocalDate.of(2023, 9, 3), null),
            "https://example.org/1",
            List.of(FIRST, SECOND),
            List.of()),
        page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>菜地 丰收</h1><p>2023年9月3日 记者 李小禾</p>",
        "<p>菜地丰收</p><div>来源：样报网 发布时间：2023-09-03 08:30</div><p>本报记者 李小禾 赵田</p>",
        "<div>2023-09-03 星期日 | 样报网 | 编辑：赵田</div>",
        "",
      })
  void headlineDateAndBylineAboveTheTextAreNoneOfIt(String above) {
    StoryPage page =
        read(
            """
            <html><head><meta property="og:title" content="[组图]菜地丰收"><meta property="og:site_name" content="样报网"></head>
            <body><article>%s<p>%s</p><p>2023年9月3日</p></article></body></html>
            """
                .formatted(above, FIRST));
    assertEquals(Heading.of("菜地丰收"), page.heading());
    assertEquals(List.of(FIRST, "2023年9月3日"), page.paragraphs());
  }

  @Test
  void lineAboveTheTextCompletesBylineAndDate() {
    StoryPage page =
        read(
            """
            <html><head><meta property="og:title" content="菜地丰收"><meta name="author" content="李小禾"></head>
            <body><article><p>2023年9月3日 记者 李小禾 通讯员 赵田</p><p>%s</p><p>%s</p></article></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("记者 李小禾 通讯员 赵田", page.byline());
    assertEquals(LocalDate.of(2023, 9, 3), page.issue().date());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
  }

  @Test
  void onlyParagraphStaysWhateverItSays() {
    StoryPage page = read("<html><head><title>菜地丰收</title></head><article><p>菜地丰收</p></article>");
    assertEquals(List.of("菜地丰收"), page.paragraphs());
  }

  @Test
  void plainPageFallsBackToTitleAndDensestText() {
    StoryPage page =
        read(
            """
            <html><head><title>菜地丰收_样报网</title></head><body><ul><li><a href=1>首页</a><li><a href=2>新闻</a></ul>
            <table><tr><td><a href=3>十月的菜该怎么种，专家来支招，居民听得很认真</a></td><td><font>%s<br><br>%s</font></td></tr></table></body></html>
            """
                .formatted(FIRST, SECOND));
    assertEquals("菜地丰收", page.heading().headline());
    assertEquals(List.of(FIRST, SECOND), page.paragraphs());
  }

  @Test
  void deeplyNestedPageIsRead() {
    String html = "<html><body>" + "<div>".repeat(10_000) + "<p>" + FIRST + SECOND + "</p>";
    outcome(html);
    assertTrue(pages.size() <= 1);
  }

  private StoryPage read(String html) {
    ReadOutcome outcome = outcome(html);
    assertEquals(ReadOutcome.onePage(List.of()), outcome);
    return (StoryPage) pages.getFirst();
  }

  private ReadOutcome outcome(String html) {
    return new HtmlReader().read(new Decoder.Decoded(html, List.of()), "a.html", pages::add);
  }
}
