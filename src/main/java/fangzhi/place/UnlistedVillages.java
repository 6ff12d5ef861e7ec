package fangzhi.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Places villages and communities that no register has: where the text around them happens, if more
 * than the form of their name says that they are some.
 */
final class UnlistedVillages {
  private static final Pattern BODY = Pattern.compile("党支部|党委|党总支|党群服务|居委会|书记|位于|地处|现有|共有|辖区面积");
  private static final Pattern VERB =
      Pattern.compile("^(?:发挥|提升|加强|强化|深化|感谢|参加|维护|保障|服务|整合|协助|配合|增强|打造|建设|完善|推进|选派|督促|要求|虽然|坐上)");

  /** How far around a name its other mentions are looked for; hardly a story is longer. */
  private static final int NEARBY_CHARS = 10_000;

  private final Parts parts;

  UnlistedVillages(Parts parts) {
    this.parts = parts;
  }

  /** A community no register has lies where its neighbours in the text lie. */
  Optional<Place> byContext(Story story, Candidate c, List<Mention> all, Evidence own) {
    String town = nearest(story, c, all, Level.TOWN);
    if (town.isEmpty()) {
      town = only(own.ofDepth(3));
    }
    if (!town.isEmpty()) {
      return accepted(story, c, town, all);
    }
    String county = nearest(story, c, all, Level.COUNTY);
    if (county.isEmpty()) {
      county = only(own.ofDepth(2));
    }
    return county.isEmpty() ? Optional.empty() : accepted(story, c, county, all);
  }

  /** What only has the form of a name needs proof: the register, a list of places, its own line. */
  private Optional<Place> accepted(Story story, Candidate c, String above, List<Mention> all) {
    Optional<Place> twin = parts.inTwin(above, c.printed());
    if (twin.isPresent()) {
      return twin;
    }
    Place place = parts.partOf(above, c.printed());
    boolean proven =
        place.unit() != null
            || (c.printed().endsWith("社区")
                && (ownLine(story, c) || listed(story, c, all) || body(story, c)));
    return proven ? Optional.of(place) : Optional.empty();
  }

  private static boolean ownLine(Story story, Candidate c) {
    boolean begins = c.start() == 0 || story.before(c.start(), "\n");
    boolean ends = story.text().startsWith("\n", c.end()) || story.text().startsWith("：", c.end());
    return story.inHeading(c.start()) && begins && ends;
  }

  /** 建安区退役军人服务中心、杨根思双拥社区: the item before or after begins with a place. */
  private static boolean listed(Story story, Candidate c, List<Mention> all) {
    int from = story.sentenceStart(c.start());
    String before = story.text().substring(from, c.start());
    String after = story.text().substring(c.end(), story.sentenceEnd(c.end()));
    if (before.endsWith("、") || before.endsWith("和") || before.endsWith("及")) {
      int item =
          from + Math.max(before.lastIndexOf('、', before.length() - 2), lastComma(before)) + 1;
      return between(all, item, c.start()).stream()
          .anyMatch(m -> m.path() != null && m.end() < c.start());
    }
    boolean joins = after.startsWith("、") || after.startsWith("和");
    int next = c.end() + 1;
    return joins && between(all, next, next + 1).stream().anyMatch(m -> m.path() != null);
  }

  private static int lastComma(String text) {
    return Math.max(text.lastIndexOf('，'), text.lastIndexOf(','));
  }

  /** 惠风社区党支部: a name told more than once, at least once with a body that it has. */
  private static boolean body(Story story, Candidate c) {
    int times = 0;
    boolean has = false;
    String text = story.around(c.start(), NEARBY_CHARS);
    for (int at = text.indexOf(c.printed()); at >= 0; at = text.indexOf(c.printed(), at + 1)) {
      times++;
      has |= BODY.matcher(text).region(at + c.printed().length(), text.length()).lookingAt();
    }
    return times >= 2 && has && !VERB.matcher(c.printed()).find();
  }

  private static String only(Set<String> paths) {
    return paths.size() == 1 ? paths.iterator().next() : "";
  }

  /** The unit of a level that holds the last decided place before the candidate in its sentence. */
  private static String nearest(Story story, Candidate c, List<Mention> all, Level level) {
    int depth = level == Level.TOWN ? 3 : 2;
    int from = story.sentenceStart(c.start());
    List<Mention> near = between(all, from, c.start());
    for (int i = near.size() - 1; i >= 0; i--) {
      String path = near.get(i).path();
      String[] units = path == null ? new String[0] : path.split("/");
      if (units.length >= depth) {
        return String.join("/", List.of(units).subList(0, depth));
      }
    }
    return "";
  }

  /** The mentions that begin from {@code from} up to {@code to}; all are in the text's order. */
  private static List<Mention> between(List<Mention> all, int from, int to) {
    return all.subList(firstFrom(all, from), firstFrom(all, to));
  }

  private static int firstFrom(List<Mention> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
