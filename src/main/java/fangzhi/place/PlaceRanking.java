package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders a story's places as an archivist files them: what the story is about first, then where
 * something it reports happens; what is only mentioned apart. A story of one community is filed
 * there and not under the street and district it names as well; a story that visits several is
 * filed under the unit that holds them, too, where it speaks of that unit itself.
 */
final class PlaceRanking {
  /** Places in order of weight, and those only mentioned. */
  record Ranked(List<String> places, List<String> inPassing) {
    static final Ranked NONE = new Ranked(List.of(), List.of());

    Ranked {
      places = List.copyOf(places);
      inPassing = List.copyOf(inPassing);
    }
  }

  private final Story story;
  private final List<Mention> mentions;
  private final Set<String> homes;
  private final String province;

  /**
   * @param homes the roots of the city or cities whose villages the gazetteer knows
   * @param province the province around the page's home city, empty where there is none
   */
  PlaceRanking(Story story, List<Mention> mentions, Set<String> homes, String province) {
    this.province = province;
    this.story = story;
    this.mentions = mentions;
    this.homes = homes;
  }

  Ranked rank() {
    Map<String, Weight> weights = weights();
    Set<String> active = new LinkedHashSet<>();
    Set<String> passing = new LinkedHashSet<>();
    weights.forEach((path, w) -> (w.active() ? active : passing).add(path));
    Set<String> aside = aside(active, weights);
    active.removeAll(aside);
    passing.addAll(aside);
    List<String> places = new ArrayList<>();
    for (String root : roots(active)) {
      places.addAll(ofOneRoot(active.stream().filter(p -> within(p, root)).toList(), weights));
    }
    if (places.isEmpty()) {
      weights.keySet().stream().filter(p -> tellsOf(p, weights)).findFirst().ifPresent(places::add);
    }
    Set<String> filed = withAbove(places);
    passing.removeIf(filed::contains);
    active.stream().filter(p -> !filed.contains(p)).forEach(passing::add);
    return new Ranked(places, List.copyOf(passing));
  }

  /** Where no place has a word of happening with it: the first of the lead, or one named again. */
  private boolean tellsOf(String path, Map<String, Weight> weights) {
    Weight w = weight(weights, path);
    return !isHome(path) && !path.equals(province) && (w.leads() || w.count() > 1);
  }

  private static boolean within(String path, String root) {
    return PlacePath.root(path).equals(root);
  }

  /** Home first, for a local story is about home even when it names another province first. */
  private List<String> roots(Set<String> paths) {
    Set<String> roots = new LinkedHashSet<>();
    paths.stream().map(PlacePath::root).filter(homes::contains).forEach(roots::add);
    paths.stream().map(PlacePath::root).forEach(roots::add);
    return List.copyOf(roots);
  }

  private Map<String, Weight> weights() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    Happenings happenings = new Happenings(story, mentions, homes);
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      String path = m.path();
      if (path != null && !m.chained()) {
        weights.computeIfAbsent(path, p -> new Weight()).add(story, m, happenings.at(i));
      }
    }
    return weights;
  }

  private List<String> ofOneRoot(List<String> paths, Map<String, Weight> weights) {
    Set<String> holders = withAbove(paths.stream().map(PlacePath::above).toList());
    List<String> leaves = paths.stream().filter(p -> !holders.contains(p)).toList();
    if (leaves.size() == 1) {
      return single(leaves.get(0), paths, weights);
    }
    String holder = leaves.stream().reduce(PlacePath::common).orElse("");
    Set<String> ranked = new LinkedHashSet<>();
    if (paths.contains(holder)) {
      ranked.add(holder);
    } else {
      leaves.stream().filter(p -> weight(weights, p).heading()).findFirst().ifPresent(ranked::add);
    }
    for (String path : paths) {
      if (!holders.contains(path) || weight(weights, path).listed()) {
        ranked.add(path);
      }
    }
    return List.copyOf(ranked);
  }

  /** One place and what holds it: the wider one leads where the heading and the text are its. */
  private List<String> single(String leaf, List<String> paths, Map<String, Weight> weights) {
    List<String> ranked = new ArrayList<>();
    Weight own = weight(weights, leaf);
    for (String path : paths) {
      Weight wider = weight(weights, path);
      if (!path.equals(leaf) && leadsOver(path, wider, own)) {
        ranked.add(path);
      }
    }
    ranked.add(leaf);
    return ranked;
  }

  /** The city leads a story that names the place once, after its lead, a district by its count. */
  private static boolean leadsOver(String path, Weight wider, Weight own) {
    if (county(path).isEmpty()) {
      return !own.leads() && own.count() == 1 && wider.leads();
    }
    return wider.heading() && !own.heading() && wider.count() > own.count() + 1;
  }

  private static Weight weight(Map<String, Weight> weights, String path) {
    return weights.getOrDefault(path, new Weight());
  }

  /** Places of another county, named once in a story that isn't theirs, are only mentioned. */
  private Set<String> aside(Set<String> active, Map<String, Weight> weights) {
    String main = mainCounty(active, weights);
    Set<String> aside = new LinkedHashSet<>();
    for (String path : active) {
      Weight w = weight(weights, path);
      boolean elsewhere = !county(path).isEmpty() && !county(path).equals(main);
      if (!main.isEmpty() && elsewhere && isHome(path) && w.count() == 1 && !w.leads()) {
        aside.add(path);
      }
    }
    return aside;
  }

  private boolean isHome(String path) {
    return homes.contains(PlacePath.root(path));
  }

  /** The county in the heading, or the lead's where the city itself isn't the subject. */
  private String mainCounty(Set<String> active, Map<String, Weight> weights) {
    String inLead = "";
    boolean cityLeads = false;
    for (String path : active) {
      Weight w = weight(weights, path);
      if (isHome(path) && !county(path).isEmpty() && w.heading()) {
        return county(path);
      }
      cityLeads |= isHome(path) && county(path).isEmpty() && w.leads();
      if (isHome(path) && inLead.isEmpty() && w.leads()) {
        inLead = county(path);
      }
    }
    return cityLeads ? "" : inLead;
  }

  private static String county(String path) {
    String[] parts = path.split("/");
    return parts.length < 2 ? "" : parts[0] + "/" + parts[1];
  }

  /** Paths and those of all units that hold them. */
  private static Set<String> withAbove(List<String> paths) {
    Set<String> all = new HashSet<>();
    for (String path : paths) {
      for (String p = path; !p.isEmpty() && all.add(p); ) {
        p = PlacePath.above(p);
      }
    }
    return all;
  }
}
