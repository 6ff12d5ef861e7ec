package fangzhi.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fangzhi.model.Heading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Excerpts of real e-papers, where the project's shared material is at hand. */
class EpaperExcerptsTest {
  private static final Path FOLDER = Path.of("..", "shared", "html", "epaper");

  private final List<Page> pages = new ArrayList<>();

  @BeforeEach
  void hasMaterial() {
    assumeTrue(Files.isDirectory(FOLDER), "no shared e-paper excerpts here");
  }

  private ReadOutcome read(String name) {
    return new PageReader().read(FOLDER.resolve(name), name, pages::add);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "founder_node_jjjcb_20170722_1.excerpt.html",
        "founder_node_jxrb_20171009_A01.excerpt.html"
      })
  void pageIndexIsRefused(String name) {
    assertEquals(
        ReadOutcome.refused(
            name, "the index of an e-paper page, it only links to its articles; index those"),
        read(name));
    assertTrue(pages.isEmpty());
  }

  @Test
  void tableTemplateGivesEachFieldItsPlaceholder() {
    read("founder_article_classic_table.template.html");
    StoryPage page = (StoryPage) pages.getFirst();
    assertEquals(new Heading(null, "{{YT}}", "{{BT}}", "{{FB}}"), page.heading());
    assertEquals("{{ZZ}}", page.byline());
    assertEquals(List.of("{{TX}}"), page.paragraphs());
    assertEquals(List.of("{{TS}}"), page.captions());
  }

  @Test
  void mobileArticleHasItsThreeParagraphsAndItsCaption() {
    read("enp_cms_21xc_mobile_c369299.fragment.html");
    StoryPage page = (StoryPage) pages.getFirst();
    assertEquals(LocalDate.of(2017, 4, 6), page.issue().date());
    assertEquals(3, page.paragraphs().size());
    assertEquals(1, page.captions().size());
    assertEquals(null, page.byline());
    assertEquals(null, page.issue().paper());
  }
}
