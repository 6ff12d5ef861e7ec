package fangzhi.place;

/** What a story says of one place. */
final class Weight {
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
    return story.before(m.start(), "、") && Happenings.isVisit(sentence);
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
