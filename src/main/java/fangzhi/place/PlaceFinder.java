package fangzhi.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which place each name in a story is. A name right after the unit it lies in is certain
 * (鄢陵县安陵镇轩岗社区); the others follow the nearest evidence: the story's certain places, then the
 * page's.
 */
final class PlaceFinder {
  private static final Pattern GLUE = Pattern.compile("(?:街道办事处|办事处|街道办|的|辖区的?|境内的?)?[“‘\"'《]?");
  private static final Pattern BODY = Pattern.compile("党支部|党委|党总支|党群服务|居委会|书记|位于|地处|现有|共有|辖区面积");
  private static final Pattern VERB =
      Pattern.compile("^(?:发挥|提升|加强|强化|深化|感谢|参加|维护|保障|服务|整合|协助|配合|增强|打造|建设|完善|推进|选派|督促|要求|虽然|坐上)");
  private static final int LONGEST_GLUE = 6;

  /** How far around a name its other mentions are looked for; hardly a story is longer. */
  private static final int NEARBY_CHARS = 10_000;

  private final Gazetteer gazetteer;
  private final Candidates candidates;

  PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.candidates = new Candidates(gazetteer);
  }

  /** The mentions that need no other evidence: cities, counties, and what directly follows them. */
  List<Mention> certain(Story story) {
    List<Candidate> found = candidates.in(story.text());
    List<Mention> mentions = new ArrayList<>();
    for (Candidate c : found) {
      mentions.add(first(story, c, last(mentions)));
      link(mentions);
    }
    return mentions;
  }

  private static Optional<Mention> last(List<Mention> mentions) {
    return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.get(mentions.size() - 1));
  }

  private static void link(List<Mention> mentions) {
    int at = mentions.size() - 1;
    if (at > 0 && mentions.get(at).adjoining()) {
      mentions.set(at - 1, mentions.get(at - 1).beforeItsPart());
    }
  }

  private Mention first(Story story, Candidate c, Optional<Mention> before) {
    if (before.isPresent() && adjoins(story, before.get(), c)) {
      Optional<Place> place = within(c, before.get());
      if (place.isPresent()) {
        return Mention.of(c, place.get(), true);
      }
    }
    if (selfEvident(c)) {
      return Mention.of(c, Place.of(c.options().get(0)), false);
    }
    return Mention.open(c);
  }

  /** Cities and counties are; a zone is where its city stands in its name: 许昌经开区, not 经开区. */
  private static boolean selfEvident(Candidate c) {
    if (c.options().size() != 1) {
      return false;
    }
    String city = Names.stem(Place.root(c.options().get(0).path()));
    return c.level().compareTo(Level.COUNTY) <= 0
        || (c.level() == Level.ZONE && c.printed().startsWith(city));
  }

  private static boolean adjoins(Story story, Mention before, Candidate c) {
    int gap = c.start() - before.end();
    return before.path() != null
        && c.level().below(before.level())
        && gap >= 0
        && gap <= LONGEST_GLUE
        && GLUE.matcher(story.text().substring(before.end(), c.start())).matches();
  }

  /** The candidate as a part of the unit before it, registered or not. */
  private Optional<Place> within(Candidate c, Mention above) {
    String path = above.path();
    if (path == null) {
      return Optional.empty();
    }
    Unit unit = above.unit();
    if (unit != null) {
      for (Named option : c.options()) {
        if (Place.within(option.unit().path(), unit.path())) {
          String below = option.path().substring(unit.path().length());
          return Optional.of(new Place(path + below, option.unit()));
        }
      }
    }
    boolean unknownCounty = c.level() == Level.COUNTY && c.options().isEmpty();
    if (c.level().compareTo(Level.TOWN) < 0 && !unknownCounty) {
      return Optional.empty();
    }
    return Optional.of(partOf(path, c.printed()));
  }

  /** A part the register may know under a similar name: misread by an OCR, or as a longer name. */
  private Place partOf(String path, String printed) {
    String registered = gazetteer.unit(path).isPresent() ? path : "";
    for (Unit unit : gazetteer.below(registered)) {
      if (unit.name().equals(printed) || sameStem(unit.name(), printed)) {
        return new Place(path + "/" + printed, unit);
      }
    }
    for (Unit unit : gazetteer.below(registered)) {
      String name = unit.name();
      String end = name.substring(Math.max(0, name.length() - printed.length()));
      if (end.equals(printed) && printed.length() >= 4) {
        return new Place(path + "/" + printed, unit);
      }
      if (Shapes.misread(printed, end)) {
        return new Place(path + "/" + end, unit);
      }
    }
    return new Place(path + "/" + printed, null);
  }

  private static boolean sameStem(String a, String b) {
    return Names.stem(a).equals(Names.stem(b));
  }

  /**
   * The same mentions with the open ones decided, as far as the evidence goes.
   *
   * @param home whether anything says that the page is about the gazetteer's own city
   */
  List<Mention> decided(Story story, List<Mention> mentions, Evidence page, boolean home) {
    Evidence own = new Evidence();
    own.addAll(mentions);
    List<Mention> decided = new ArrayList<>(mentions);
    for (Level level : List.of(Level.ZONE, Level.COUNTY, Level.TOWN, Level.VILLAGE)) {
      for (int i = 0; i < decided.size(); i++) {
        Mention m = decided.get(i);
        if (m.path() == null && m.level() == level && (home || !own.isEmpty())) {
          Candidate c = candidate(m);
          Optional<Mention> before = i == 0 ? Optional.empty() : Optional.of(decided.get(i - 1));
          Mention found = decide(story, c, before, decided, own, page, home);
          decided.set(i, found);
          own.add(found);
          if (found.adjoining()) {
            decided.set(i - 1, decided.get(i - 1).beforeItsPart());
          }
        }
      }
    }
    return withProvenTowns(decided);
  }

  /** A misprinted town is the one its village lies in: 郭店镇 … 张洞村 is 郭连镇, where 张涧村 is. */
  private static List<Mention> withProvenTowns(List<Mention> mentions) {
    List<Mention> corrected = new ArrayList<>();
    for (Mention m : mentions) {
      corrected.add(m.level() == Level.TOWN && m.unit() == null ? proven(m, mentions) : m);
    }
    return corrected;
  }

  private static Mention proven(Mention town, List<Mention> mentions) {
    String path = town.path();
    for (Mention m : mentions) {
      Unit village = m.level() == Level.VILLAGE ? m.unit() : null;
      Unit real = village == null ? null : village.parent();
      if (path != null && real != null && Shapes.oneApart(path, real.path())) {
        return new Mention(
            town.start(),
            town.end(),
            town.printed(),
            town.level(),
            real.path(),
            real,
            town.chained(),
            town.adjoining());
      }
    }
    return town;
  }

  private Candidate candidate(Mention m) {
    List<Named> options = gazetteer.named(m.printed());
    return new Candidate(m.start(), m.end(), m.printed(), m.level(), options);
  }

  private Mention decide(
      Story story,
      Candidate c,
      Optional<Mention> before,
      List<Mention> all,
      Evidence own,
      Evidence page,
      boolean home) {
    if (before.isPresent() && adjoins(story, before.get(), c)) {
      Optional<Place> place = within(c, before.get());
      if (place.isPresent()) {
        return Mention.of(c, place.get(), true);
      }
    }
    String same = own.samePrinted(c.printed());
    if (same.isEmpty() && home) {
      same = page.samePrinted(c.printed());
    }
    if (!same.isEmpty()) {
      return Mention.of(c, new Place(same, gazetteer.unit(same).orElse(null)), false);
    }
    Optional<Place> place = home ? best(c, own, page) : Optional.empty();
    if (place.isEmpty() && c.level() == Level.VILLAGE) {
      place = byContext(story, c, all, own);
    }
    return place.map(p -> Mention.of(c, p, false)).orElseGet(() -> Mention.open(c));
  }

  /**
   * The option most of the story's places speak for, then the page's; empty where two are equal.
   */
  private static Optional<Place> best(Candidate c, Evidence own, Evidence page) {
    List<Named> options = new ArrayList<>(c.options());
    if (options.isEmpty()) {
      return Optional.empty();
    }
    Comparator<Named> byEvidence =
        Comparator.<Named>comparingInt(o -> own.closeness(o.path()))
            .thenComparingInt(o -> page.closeness(o.path()));
    options.sort(byEvidence.reversed());
    Named first = options.get(0);
    if (options.size() > 1 && byEvidence.compare(first, options.get(1)) == 0) {
      return Optional.empty();
    }
    return contradicted(c, first, own) ? Optional.empty() : Optional.of(Place.of(first));
  }

  /** Whether the story names counties, and a village's only namesake lies in none of them. */
  private static boolean contradicted(Candidate c, Named option, Evidence own) {
    return c.level() == Level.VILLAGE
        && !own.ofDepth(2).isEmpty()
        && own.closeness(option.path()) < 2;
  }

  /** A community no register has lies where its neighbours in the text lie. */
  private Optional<Place> byContext(Story story, Candidate c, List<Mention> all, Evidence own) {
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
    Optional<Place> twin = inTwin(above, c.printed());
    if (twin.isPresent()) {
      return twin;
    }
    Place place = partOf(above, c.printed());
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

  /** The village in a town whose name differs in one character from the unknown one printed. */
  private Optional<Place> inTwin(String town, String printed) {
    if (gazetteer.unit(town).isPresent()) {
      return Optional.empty();
    }
    for (Unit real : gazetteer.below(Place.above(town))) {
      if (Shapes.oneApart(real.path(), town)) {
        Place place = partOf(real.path(), printed);
        if (place.unit() != null) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
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
      String[] parts = path == null ? new String[0] : path.split("/");
      if (parts.length >= depth) {
        return String.join("/", List.of(parts).subList(0, depth));
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
