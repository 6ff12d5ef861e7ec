package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells where something happens from what is only mentioned: where somebody comes from, who sends
 * somebody to a meeting elsewhere, and what lies abroad without a word of going there.
 */
final class Happenings {
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

  /**
   * @param homes the roots of the city or cities whose villages the gazetteer knows
   */
  Happenings(Story story, List<Mention> mentions, Set<String> homes) {
    this.story = story;
    this.mentions = mentions;
    this.homes = homes;
  }

  /** Whether the story reports something that happens at a mention, given by its number. */
  boolean at(int at) {
    Mention m = mentions.get(at);
    int start = chainStart(at);
    String path = m.path() == null ? "" : m.path();
    if (fromThere(start, m.end())) {
      return false;
    }
    if (!homes.contains(PlacePath.root(path))) {
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
        && !isVisit(sentence)
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

  /** Whether a sentence tells of going from place to place. */
  static boolean isVisit(String sentence) {
    return VISITING.matcher(sentence).find();
  }
}
