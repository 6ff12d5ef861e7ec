package fangzhi.search;

import fangzhi.model.Mentions;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text as it is searched, paragraph by paragraph, each read when it is asked for: of a long body
 * mostly the beginning is enough.
 */
final class Readings {
  private final String printed;
  private final Mentions mentions;
  private final List<Paragraph> read = new ArrayList<>();
  private int unread;

  private Readings(String printed, Mentions mentions) {
    this.printed = printed;
    this.mentions = mentions;
  }

  static Readings of(String printed, Mentions mentions) {
    return new Readings(printed, mentions);
  }

  String printed() {
    return printed;
  }

  /** The paragraph of a number counted from 0; none behind the last. */
  Optional<Paragraph> paragraph(int number) {
    while (read.size() <= number && unread <= printed.length()) {
      int lineFeed = printed.indexOf('\n', unread);
      int end = lineFeed < 0 ? printed.length() : lineFeed;
      read.add(Paragraph.of(printed, new Span(unread, end), mentions));
      unread = end + 1;
    }
    return number < read.size() ? Optional.of(read.get(number)) : Optional.empty();
  }

  /** Where any of the folded terms stands, touching places joined, in order. */
  List<Span> matches(List<String> terms) {
    Span whole = new Span(0, printed.length());
    List<Span> matches = new ArrayList<>();
    for (int i = 0; paragraph(i).isPresent(); i++) {
      matches.addAll(paragraph(i).get().matches(terms, whole));
    }
    return matches;
  }

  /** Whether a folded term stands anywhere. */
  boolean holds(String term) {
    for (int i = 0; paragraph(i).isPresent(); i++) {
      if (!paragraph(i).get().first(term, 1).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
