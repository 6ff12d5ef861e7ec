package fangzhi.place;

import fangzhi.model.PlacePath;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The organisations of a page's stories, under the names they are filed by.
 *
 * @param city the path of the paper's own city, empty where that isn't known
 * @param county the path of the paper's own county or district, empty for a city's paper
 */
record Organisations(Gazetteer gazetteer, String city, String county) {
  /** Where a story prints organisations. */
  List<Span> in(String text, List<Mention> mentions) {
    List<Span> places = new ArrayList<>();
    mentions.stream()
        .filter(m -> text.startsWith(m.printed(), m.start()))
        .forEach(m -> places.add(new Span(m.start(), m.end())));
    for (NameMatch match : gazetteer.matches(text)) {
      if (match.options().getFirst().level() != Level.VILLAGE) {
        places.add(new Span(match.start(), match.end()));
      }
    }
    return OrganisationFinder.in(text, places);
  }

  /**
   * The unit that a level alone means in a story (市教育局), empty where it names another of that
   * level.
   */
  String ownUnit(List<Mention> mentions) {
    String own = county.isEmpty() ? city : county;
    String level = own.isEmpty() ? "" : own.substring(own.length() - 1);
    boolean another =
        mentions.stream()
            .filter(m -> m.level() != Level.VILLAGE && !own.equals(m.path()))
            .anyMatch(m -> m.printed().endsWith(level));
    return another ? "" : PlacePath.name(own);
  }

  /** The name an organisation is filed by: as printed, or 许昌市教育局 for 市教育局. */
  static String filed(String printed, String ownUnit) {
    return !ownUnit.isEmpty() && printed.startsWith(ownUnit.substring(ownUnit.length() - 1))
        ? ownUnit + printed.substring(1)
        : printed;
  }
}
