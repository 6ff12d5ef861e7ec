package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import fangzhi.search.Hit;
import fangzhi.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule of the query language, by the key of its text, with examples in words of the archive, the
 * first that finds something to be shown.
 */
record HelpRule(String explanation, List<String> examples) {
  /** The beginning of a headline that two words can be taken from. */
  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{4,8}");

  HelpRule {
    examples = List.copyOf(examples);
  }

  /**
   * The rules.
   *
   * @param all an answer of the whole archive
   */
  static List<HelpRule> of(SearchResult all) {
    List<HelpRule> rules = new ArrayList<>(plain(lines(all)));
    rules.addAll(fields(all, lines(all)));
    return rules;
  }

  private static List<HelpRule> plain(List<String> lines) {
    return List.of(
        new HelpRule("help.part", first(lines)),
        new HelpRule("help.and", two(lines, "%s %s")),
        new HelpRule("help.quotes", each(lines, "“%s”")),
        new HelpRule("help.or", two(lines, "%s 或 %s")),
        new HelpRule("help.not", others(lines, "%s -%s")),
        new HelpRule("help.group", two(lines, "(%s 或 %s) 的")),
        new HelpRule("help.near", two(lines, "\"%s %s\"~10")),
        new HelpRule("help.headline", each(first(lines), "标题:%s")));
  }

  private static List<HelpRule> fields(SearchResult all, List<String> lines) {
    return List.of(
        new HelpRule("help.place", each(names(all, Facet.PLACE), "地点:%s")),
        new HelpRule("help.person", each(names(all, Facet.PERSON), "人物:%s")),
        new HelpRule("help.organisation", each(names(all, Facet.ORGANISATION), "单位:%s")),
        new HelpRule("help.byline", credits(all)),
        new HelpRule("help.column", each(names(all, Facet.COLUMN), "栏目:%s")),
        new HelpRule("help.paper", each(names(all, Facet.PAPER), "报纸:%s")),
        new HelpRule("help.date", dates(all)),
        new HelpRule("help.together", together(all, first(lines))));
  }

  /** Runs of characters from headlines. */
  private static List<String> lines(SearchResult all) {
    return all.hits().stream()
        .map(Hit::found)
        .map(found -> Objects.requireNonNullElse(found.article().heading().headline(), ""))
        .flatMap(headline -> WORDS.matcher(headline).results().map(MatchResult::group).limit(1))
        .toList();
  }

  private static List<String> first(List<String> lines) {
    return lines.stream().map(line -> line.substring(0, 2)).toList();
  }

  private static String last(String line) {
    return line.substring(line.length() - 2);
  }

  private static List<String> two(List<String> lines, String form) {
    return lines.stream().map(line -> form.formatted(line.substring(0, 2), last(line))).toList();
  }

  /** A word of each line and one of the next. */
  private static List<String> others(List<String> lines, String form) {
    List<String> examples = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      examples.add(form.formatted(lines.get(i).substring(0, 2), last(lines.get(i + 1))));
    }
    return examples;
  }

  private static List<String> each(List<String> names, String form) {
    return names.stream().map(form::formatted).toList();
  }

  /** The names of a facet without spaces, those of the lowest places first. */
  private static List<String> names(SearchResult all, Facet facet) {
    return all.facets().getOrDefault(facet, List.of()).stream()
        .sorted(Comparator.comparingLong(HelpRule::depth).reversed())
        .map(FacetValue::label)
        .filter(label -> label.matches("[\\p{IsHan}A-Za-z0-9]+"))
        .limit(3)
        .toList();
  }

  private static long depth(FacetValue value) {
    return value.value().chars().filter(c -> c == '/').count();
  }

  private static List<String> credits(SearchResult all) {
    return all.hits().stream()
        .flatMap(hit -> hit.found().article().byline().stream())
        .filter(credit -> credit.name().matches("\\p{IsHan}+"))
        .flatMap(credit -> Stream.of(credit.role(), "署名").map(role -> role + ":" + credit.name()))
        .filter(example -> example.matches("(记者|通讯员|署名):.*"))
        .limit(5)
        .toList();
  }

  private static List<String> dates(SearchResult all) {
    return days(all).map(day -> "日期:" + day.substring(0, 4) + "-01.." + day).toList();
  }

  private static Stream<String> days(SearchResult all) {
    return all.hits().stream()
        .map(Hit::found)
        .map(ArchivedArticle::archiveDate)
        .flatMap(date -> Optional.ofNullable(date).stream())
        .map(date -> date.date().toString());
  }

  private static List<String> together(SearchResult all, List<String> words) {
    return days(all).findFirst().map(day -> each(words, "标题:%s 日期:.." + day)).orElse(List.of());
  }
}
