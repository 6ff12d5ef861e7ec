package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import java.net.BindException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FangzhiServerTest {

  @Test
  void bugIsAPlainSentenceAndItsCauseStaysInTheLog(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      site.breakArchive();
      HttpResponse<String> json = site.get("/api/v1/articles");
      assertEquals(500, json.statusCode());
      String number = json.headers().firstValue(RequestTracing.HEADER).orElseThrow();
      assertEquals(
          Site.jsonOf("{'error': {'message': '服务器出了错，这一次没能答复；原因已记入日志，编号 %s。'}}".formatted(number)),
          Site.json(json));
      HttpResponse<String> page = site.get("/");
      assertEquals(500, page.statusCode());
      assertTrue(page.body().contains("服务器出了错，这一次没能答复"), page.body());
      assertFalse(page.body().contains("Exception"), page.body());
    }
  }

  @Test
  void takenPortIsToldApartFromBugs(@TempDir Path folder) throws Exception {
    try (Site first = Site.of(folder, List.of());
        ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      int port = first.address().getPort();
      Communities communities = new Communities(archive, ShippedPlaces.GAZETTEER);
      BindException exception =
          assertThrows(
              BindException.class,
              () -> FangzhiServer.start(archive, communities, Access.to("127.0.0.1", port)));
      assertEquals(
          "can't listen on port " + port + " of 127.0.0.1: Address already in use",
          exception.getMessage());
    }
  }

  @Test
  void emptyArchiveSaysHowToFillIt(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      assertEquals(
          "库里还没有文章。 在命令行运行 ./fangzhi index 文件夹，把报纸文件收进来，再刷新这一页。",
          site.page("/").select(".nothing").text());
    }
  }
}
