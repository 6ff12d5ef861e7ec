package fangzhi.server.view;

import fangzhi.model.Credit;
import fangzhi.search.Facet;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that follow one another in a byline with the same role, each leading to all its stories.
 */
public record CreditGroup(String role, List<Link> names) {

  static List<CreditGroup> of(List<Credit> byline) {
    List<CreditGroup> groups = new ArrayList<>();
    for (Credit credit : byline) {
      if (groups.isEmpty() || !groups.getLast().role().equals(credit.role())) {
        groups.add(new CreditGroup(credit.role(), new ArrayList<>()));
      }
      groups.getLast().names().add(link(credit.name()));
    }
    return List.copyOf(groups);
  }

  private static Link link(String name) {
    return Link.to(name, SearchUrl.ALL.toggled(Facet.BYLINE, name).href());
  }
}
