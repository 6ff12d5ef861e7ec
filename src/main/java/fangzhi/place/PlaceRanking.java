package fangzhi.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Pattern ATTENDING =
      Pattern.compile(
          "参加(?!了?活动)|出席|介绍了?各自|分别介绍|经验做法|经验介绍|交流发言|典型发言|表态发言|作了?发言|交流讨论|的代表|作了?汇报|先后发言");
  private static final Pattern VISITING = Pattern.compile("先后|前往|来到|深入|走进|视察|调研|实地|察看|观摩");
  private static final Pattern ORIGIN_BEFORE =
      Pattern.compile("(?:来自|老家|祖籍|籍贯|故乡|家乡|出生于|出生在|毕业于|家在)[^，。；]{0,3}$");
  private static final Pattern ORIGIN_AFTER = Pattern.compile("^(?:人[，。、（(]|籍|老乡)");
  private static final Pattern GOING =
      Pattern.compile("(?:在|赴|到|走进|深入|抵达|前往|来到|至|飞抵)(?:了)?$|本报讯[（(]?$");
  private static final Pattern DATELINE = Pattern.compile("^[^。，]{0,8}(?:\\d{1,2}月)?\\d{1,2}日电");

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
    passing.removeIf(p -> places.stream().anyMatch(q -> Place.within(q, p)));
    passing.addAll(leftOut(active, places));
    return new Ranked(places, List.copyOf(passing));
  }

  /** Where no place has a word of happening with it: the first of the lead, or one named again. */
  private boolean tellsOf(String path, Map<String, Weight> weights) {
    Weight w = weight(weights, path);
    return !isHome(path) && !path.equals(province) && (w.leads() || w.count() > 1);
  }

  private static boolean within(String path, String root) {
    return Place.root(path).equals(root);
  }

  /** Home first, for a local story is about home even when it names another province first. */
  private List<String> roots(Set<String> paths) {
    Set<String> roots = new LinkedHashSet<>();
    paths.stream().map(Place::root).filter(homes::contains).forEach(roots::add);
    paths.stream().map(Place::root).forEach(roots::add);
    return List.copyOf(roots);
  }

  private Map<String, Weight> weights() {
    Map<String, Weight> weights = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      String path = m.path();
      if (path != null && !m.chained()) {
        weights.computeIfAbsent(path, p -> new Weight()).add(story, m, active(i));
      }
    }
    return weights;
  }

  private boolean active(int at) {
    Mention m = mentions.get(at);
    int start = chainStart(at);
    String path = m.path() == null ? "" : m.path();
    if (fromThere(start, m.end())) {
      return false;
    }
    if (!homes.contains(Place.root(path))) {
      return happensAbroad(start, m.end());
    }
    return !attends(m);
  }

  private int chainStart(int at) {
    int first = at;
    while (first > 0 && mentions.get(first).adjoining()) {
      first--;
    }
    return mentions.get(first).start();
  }

  private boolean fromThere(int start, int end) {
    String before = story.text().substring(Math.max(0, start - 8), start);
    String after = story.text().substring(end, Math.min(story.text().length(), end + 3));
    return ORIGIN_BEFORE.matcher(before).find() || ORIGIN_AFTER.matcher(after).find();
  }

  private boolean happensAbroad(int start, int end) {
    String before = story.text().substring(Math.max(0, start - 5), start);
    String after = story.text().substring(end, Math.min(story.text().length(), end + 20));
    return story.inHeading(start) || GOING.matcher(before).find() || DATELINE.matcher(after).find();
  }

  /** Whether the place only sends somebody to a meeting held elsewhere. */
  private boolean attends(Mention m) {
    if (story.inHeading(m.start())) {
      return false;
    }
    String sentence =
        story.text().substring(story.sentenceStart(m.start()), story.sentenceEnd(m.start()));
    int listed = sentence.length() - sentence.replace("、", "").length();
    return listed >= 2
        && ATTENDING.matcher(sentence).find()
        && !VISITING.matcher(sentence).find()
        && (clauseBefore(m).contains("、") || clauseAfter(m).contains("、"));
  }

  private String clauseBefore(Mention m) {
    return story.text().substring(story.sentenceStart(m.start()), m.start());
  }

  private String clauseAfter(Mention m) {
    String rest = story.text().substring(m.end(), story.sentenceEnd(m.end()));
    int comma = rest.replace(',', '，').indexOf('，');
    return comma < 0 ? rest : rest.substring(0, comma);
  }

  private List<String> ofOneRoot(List<String> paths, Map<String, Weight> weights) {
    List<String> leaves = paths.stream().filter(p -> isLeaf(p, paths)).toList();
    if (leaves.size() == 1) {
      return single(leaves.get(0), paths, weights);
    }
    String holder = leaves.stream().reduce(Place::common).orElse("");
    List<String> ranked = new ArrayList<>();
    if (paths.contains(holder)) {
      ranked.add(holder);
    } else {
      leaves.stream().filter(p -> weight(weights, p).heading()).findFirst().ifPresent(ranked::add);
    }
    for (String path : paths) {
      if (!ranked.contains(path) && (leaves.contains(path) || weight(weights, path).listed())) {
        ranked.add(path);
      }
    }
    return ranked;
  }

  private static boolean isLeaf(String path, List<String> paths) {
    return paths.stream().noneMatch(p -> !p.equals(path) && Place.within(p, path));
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
    return homes.contains(Place.root(path));
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

  /** Active units that aren't filed and hold none that is. */
  private static List<String> leftOut(Set<String> active, List<String> places) {
    return active.stream().filter(p -> places.stream().noneMatch(q -> Place.within(q, p))).toList();
  }

  /** What a story says of one place. */
  private static final class Weight {
    private int count;
    private boolean active;
    private boolean heading;
    private boolean lead;
    private boolean listed;

    void add(Story story, Mention m, boolean isActive) {
      count++;
      active |= isActive;
      heading |= story.inHeading(m.start());
      lead |= m.start() < story.leadEnd();
      listed |= !story.inHeading(m.start()) && inList(story, m);
    }

    private static boolean inList(Story story, Mention m) {
      String sentence =
          story.text().substring(story.sentenceStart(m.start()), story.sentenceEnd(m.start()));
      return story.before(m.start(), "、") && VISITING.matcher(sentence).find();
    }

    int count() {
      return count;
    }

    boolean active() {
      return active;
    }

    boolean heading() {
      return heading;
    }

    boolean leads() {
      return heading || lead;
    }

    boolean listed() {
      return listed;
    }
  }
}
