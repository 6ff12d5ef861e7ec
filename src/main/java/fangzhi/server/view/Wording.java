package fangzhi.server.view;

import fangzhi.duplicate.Agreement;
import fangzhi.duplicate.Tier;
import fangzhi.export.ChineseWords;
import fangzhi.export.ExportFormat;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Correction;
import fangzhi.model.Kind;
import fangzhi.model.SourceRef;
import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import fangzhi.search.Likeness;
import fangzhi.search.Sort;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interface's Chinese words. */
final class Wording {
  private Wording() {}

  static String title(Facet facet) {
    return switch (facet) {
      case PLACE -> "地点";
      case MONTH -> "年月";
      case PERSON -> "人物";
      case ORGANISATION -> "单位";
      case PAPER -> "报纸";
      case BYLINE -> "署名";
      case COLUMN -> "栏目";
      case KIND -> "体裁";
    };
  }

  static String kind(Kind kind) {
    return ChineseWords.kind(kind);
  }

  /** The headline, or the item's kind where there is none. */
  static String title(Article article) {
    return Objects.requireNonNullElse(article.heading().headline(), "无题" + kind(article.kind()));
  }

  /** Date, paper and page, as far as known. */
  static List<String> imprint(ArchivedArticle found) {
    ArchiveDate date = found.archiveDate();
    String page = found.article().issue().pageNumber();
    return Stream.of(
            date == null ? null : date(date),
            found.article().issue().paper(),
            page == null ? null : page(page))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** 郾陵县（应为鄢陵县）. */
  static String misprints(List<Correction> corrections) {
    return corrections.stream()
        .map(c -> c.printed() + "（应为" + c.corrected() + "）")
        .collect(Collectors.joining("、"));
  }

  static String format(ExportFormat format) {
    return switch (format) {
      case CSV -> "表格（CSV）";
      case JSONL -> "JSON Lines";
      case RIS -> "RIS";
      case GBT7714 -> "国标引文";
    };
  }

  static String sort(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "相关";
      case NEWEST -> "最新";
      case OLDEST -> "最早";
    };
  }

  static String order(FacetRequest.Order order) {
    return switch (order) {
      case COUNT -> "按篇数";
      case NAME -> "按名称";
    };
  }

  /** How what is offered is like the term that stands nowhere. */
  static String likeness(Likeness likeness, String term) {
    return switch (likeness) {
      case FIELD -> "标题和正文里没有，别处有";
      case SOUND -> "与“" + term + "”同音";
      case SHAPE -> "与“" + term + "”形近";
      case PINYIN -> "拼音是“" + term + "”";
      case ORDER -> "与“" + term + "”字序不同";
      case CHARACTER -> "与“" + term + "”差一个字";
    };
  }

  /** What an archived story is to a draft, in an editor's words. */
  static String tier(Tier tier) {
    return switch (tier) {
      case SAME -> "相同";
      case REPRINT -> "改写转载";
      case CONTAINS -> "本稿含有";
      case CONTAINED -> "本稿摘自";
      case SAME_EVENT -> "同一事件";
    };
  }

  /** The same as a sentence. */
  static String tierSentence(Tier tier) {
    return switch (tier) {
      case SAME -> "除空格、标点、繁简外，文字相同。";
      case REPRINT -> "同一篇稿件，改动过。";
      case CONTAINS -> "库中这篇是本稿的一部分。";
      case CONTAINED -> "本稿是库中这篇的一部分。";
      case SAME_EVENT -> "文字不同，说的可能是同一件事。";
    };
  }

  /** 人物：魏小满、葛长河. */
  static List<String> agreement(Agreement both) {
    return Stream.of(
            listed("人物", both.people()),
            listed("地点", both.places()),
            listed("单位", both.organisations()),
            listed("少见的字词", both.words()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String listed(String kind, List<String> names) {
    return names.isEmpty() ? "" : kind + "：" + String.join("、", names);
  }

  /** 87%; only what is whole is 100%, only what is nothing 0%. */
  static String percent(double share) {
    long rounded = Math.round(share * 100);
    long shown = share > 0 && share < 1 ? Math.clamp(rounded, 1, 99) : rounded;
    return shown + "%";
  }

  /** A facet's value where the list around it already shows what lies above. */
  static String inList(Facet facet, String value, String label) {
    return switch (facet) {
      case KIND -> kind(Kind.valueOf(value.toUpperCase(Locale.ROOT)));
      case MONTH -> yearOrMonth(label);
      case PLACE, PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> label;
    };
  }

  /** 2023 → 2023年, 2023-03 → 3月. */
  private static String yearOrMonth(String label) {
    return label.length() == 7 ? Integer.parseInt(label.substring(5)) + "月" : label + "年";
  }

  /** A facet's value standing alone. */
  static String alone(Facet facet, String value) {
    String last = value.substring(value.lastIndexOf('/') + 1);
    return switch (facet) {
      case KIND -> inList(facet, value, value);
      case MONTH -> (last.length() == 7 ? last.substring(0, 4) + "年" : "") + yearOrMonth(last);
      case PLACE -> last;
      case PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> value;
    };
  }

  /** A facet's value with all that lies above it. */
  static String whole(Facet facet, String value) {
    return facet == Facet.PLACE ? value.replace("/", " › ") : alone(facet, value);
  }

  /** A field of {@link fangzhi.model.Confidence#byField}. */
  static String field(String name) {
    return switch (name) {
      case "heading" -> "标题";
      case "byline" -> "署名";
      case "date" -> "日期";
      case "body" -> "正文";
      case "eventDate" -> "事件日期";
      case "places" -> "地点";
      default -> throw new IllegalArgumentException("no such field: " + name);
    };
  }

  static String date(ArchiveDate date) {
    return date.inferred()
        ? "约 " + date.date() + "（" + ChineseWords.basis(date.basis()) + "）"
        : date.date().toString();
  }

  /** 第 3 版; a number that says so itself stays as it is. */
  static String page(String pageNumber) {
    return pageNumber.endsWith("版") ? pageNumber : "第 " + pageNumber + " 版";
  }

  static String lines(SourceRef source) {
    return source.lines().isEmpty() ? "" : "第 " + ChineseWords.lines(source) + " 行";
  }

  /** 24,084. */
  static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.CHINA).format(number);
  }
}
