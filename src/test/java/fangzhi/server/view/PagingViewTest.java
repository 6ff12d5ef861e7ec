package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingViewTest {
  @Test
  void onePageNeedsNoWay() {
    assertEquals(
        new PagingView(null, null, List.of(new Link("1", "/?q=", true)), 1, 1),
        PagingView.of(SearchUrl.ALL, 20));
    assertEquals(1, PagingView.of(SearchUrl.ALL, 0).last());
  }

  @Test
  void neighboursOfTheCurrentPageAreShown() {
    assertEquals(
        new PagingView(
            "/?q=",
            "/?page=3",
            List.of(
                new Link("1", "/?q=", false),
                new Link("2", "/?page=2", true),
                new Link("3", "/?page=3", false),
                new Link("4", "/?page=4", false)),
            2,
            5),
        PagingView.of(SearchUrl.ALL.at(2), 81));
  }

  @Test
  void theLastPageIsReached() {
    PagingView last = PagingView.of(SearchUrl.ALL.at(50_000), 1_000_000);
    assertEquals(50_000, last.last());
    assertEquals(null, last.next());
  }

  @Test
  void fromBehindTheEndTheWayLeadsBack() {
    assertEquals("/?page=2", PagingView.of(SearchUrl.ALL.at(9), 40).previous());
  }
}
