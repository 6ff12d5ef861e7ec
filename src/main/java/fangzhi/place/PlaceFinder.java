package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
  private static final int LONGEST_GLUE = 6;

  private final Gazetteer gazetteer;
  private final Candidates candidates;
  private final Parts parts;
  private final UnlistedVillages villages;

  PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.candidates = new Candidates(gazetteer);
    this.parts = new Parts(gazetteer);
    this.villages = new UnlistedVillages(parts);
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
      Optional<Place> place = parts.within(c, before.get());
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
    String city = Names.stem(PlacePath.root(c.options().get(0).path()));
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
    Set<Unit> towns = new LinkedHashSet<>();
    for (Mention m : mentions) {
      Unit village = m.level() == Level.VILLAGE ? m.unit() : null;
      if (village != null && village.parent() != null) {
        towns.add(village.parent());
      }
    }
    return mentions.stream().map(m -> proven(m, towns)).toList();
  }

  /**
   * @param towns those that villages of the story lie in
   */
  private static Mention proven(Mention m, Set<Unit> towns) {
    String path = m.path();
    if (m.level() != Level.TOWN || m.unit() != null || path == null) {
      return m;
    }
    return towns.stream()
        .filter(real -> Shapes.oneApart(path, real.path()))
        .findFirst()
        .map(real -> inTown(m, real))
        .orElse(m);
  }

  private static Mention inTown(Mention m, Unit real) {
    return new Mention(
        m.start(), m.end(), m.printed(), m.level(), real.path(), real, m.chained(), m.adjoining());
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
      Optional<Place> place = parts.within(c, before.get());
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
      place = villages.byContext(story, c, all, own);
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
}
