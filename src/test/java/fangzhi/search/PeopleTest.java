package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.model.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private final Path folder;

  PeopleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void titlesComeFromTheNewestStoriesAloneThoughThereAreMore() throws Exception {
    int older = 60;
    List<ArchivedArticle> stories = new ArrayList<>();
    for (int day = 0; day < older + People.READ_STORIES; day++) {
      stories.add(story(day, day < older ? "村民" : "社区书记"));
    }
    LocalDate last = FIRST.plusDays(older + People.READ_STORIES - 1L);
    assertEquals(
        List.of(new HeldTitle("社区书记", FIRST.plusDays(older), last, People.READ_STORIES)),
        titles(stories));
  }

  @Test
  void titlesStandInTheOrderOfTheirFirstDays() throws Exception {
    List<ArchivedArticle> stories = List.of(story(3, "书记"), story(1, "居民"), story(2, "居民"));
    assertEquals(
        List.of(
            new HeldTitle("居民", FIRST.plusDays(1), FIRST.plusDays(2), 2),
            new HeldTitle("书记", FIRST.plusDays(3), FIRST.plusDays(3), 1)),
        titles(stories));
  }

  @Test
  void thoseNamedAlongAreCountedByStoriesThePersonLeftOut() throws Exception {
    List<ArchivedArticle> stories = List.of(story(1, "居民"), story(2, "居民"));
    ArchivedArticle third = Stories.naming(story(3, "居民"), person("王五"), person("丁七"));
    PersonContext context = context(Stream.concat(stories.stream(), Stream.of(third)).toList());
    assertEquals(
        List.of(new FacetValue("赵六", "赵六", 2, false), new FacetValue("丁七", "丁七", 1, false)),
        context.people());
    assertEquals(List.of(), context.places());
  }

  private static Person person(String name) {
    return new Person(name, null);
  }

  private List<HeldTitle> titles(List<ArchivedArticle> stories) throws Exception {
    return context(stories).titles();
  }

  private PersonContext context(List<ArchivedArticle> stories) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "a", stories);
      writer.commit();
    }
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      People people = new People(archive);
      return people.context(people.named("王五").orElseThrow());
    }
  }

  private static ArchivedArticle story(int day, String title) {
    ArchivedArticle plain =
        Stories.of("a" + day, Heading.of("题"), "文", FIRST.plusDays(day), List.of());
    return Stories.naming(plain, new Person("王五", title), new Person("赵六", "记者"));
  }
}
