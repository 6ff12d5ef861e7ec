package fangzhi;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.StoryPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program never does with what it is given: fetch, run, or make objects of it. */
class NothingDangerousTest {
  /** Objects of a library's own file, never of what is given. */
  private static final String READS_THE_DICTIONARY = "fangzhi\\.segment\\.SmartcnFiles(\\$.*)?";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("fangzhi");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.net.http.HttpClient",
        "java.net.URL",
        "java.net.URLConnection",
        "java.net.Socket",
        "java.net.DatagramSocket",
        "java.nio.channels.SocketChannel",
        "java.nio.channels.AsynchronousSocketChannel",
        "java.nio.channels.DatagramChannel",
        "org.jsoup.Connection",
        "org.jsoup.helper.HttpConnection",
        "java.io.ObjectInputStream",
        "java.lang.ProcessBuilder",
        "javax.script.ScriptEngineManager",
        "javax.naming.InitialContext",
        "javax.xml.parsers.DocumentBuilderFactory",
        "javax.xml.parsers.SAXParserFactory",
        "javax.xml.stream.XMLInputFactory",
        "sun.misc.Unsafe"
      })
  void theProgramUsesNone(String dangerous) {
    assertFalse(MAIN.isEmpty());
    noClasses()
        .that()
        .haveNameNotMatching(READS_THE_DICTIONARY)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(dangerous)
        .check(MAIN);
  }

  @Test
  void theProgramRunsNoOtherAndHasJsoupFetchNothing() {
    noClasses()
        .should()
        .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
        .orShould()
        .callMethodWhere(
            target(owner(type(Jsoup.class))).and(target(nameMatching("connect|newSession"))))
        .check(MAIN);
  }

  /** Neither entities nor addresses of a page are followed. */
  @Test
  void aPageIsReadWithoutFetchingAnything(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "机密在此");
    try (ServerSocket elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(500);
      String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
      String page =
          """
          <?xml version="1.0"?>
          <!DOCTYPE html [<!ENTITY file SYSTEM "SECRET"><!ENTITY net SYSTEM "ADDRESS">
            <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
          <?xml-stylesheet href="ADDRESS" type="text/xsl"?>
          <html manifest="ADDRESS"><head><base href="ADDRESS">
          <meta http-equiv="refresh" content="0;url=ADDRESS">
          <meta property="og:image" content="ADDRESS"><link rel="stylesheet" href="ADDRESS">
          <script src="ADDRESS"></script><style>@import 'ADDRESS';</style>
          <script type="application/ld+json">{"@context":"ADDRESS","@type":"NewsArticle",
            "headline":"书屋","image":"ADDRESS"}</script></head><body>
          <iframe src="ADDRESS"></iframe><object data="ADDRESS"></object><img src="ADDRESS">
          <svg><use href="ADDRESS"/></svg><script>document.write('脚本写的')</script>
          <div class="content"><p>今年春天，花园社区的旧车棚变成了书屋，&file;&net;&b;居民们下了班就来坐坐，大家都说好。</p>
          <p>看书的人一天比一天多，<script>fetch('ADDRESS')</script>书架从一排添到三排。</p></div></body></html>
          """
              .replace("SECRET", secret.toUri().toString())
              .replace("ADDRESS", address);
      List<Page> pages = new ArrayList<>();
      new PageReader().read(page.getBytes(StandardCharsets.UTF_8), 1 << 20, "a.html", pages::add);
      String read = String.join("\n", ((StoryPage) pages.getFirst()).paragraphs());
      assertTrue(read.contains("&file;&net;&b;居民们"), read);
      assertFalse(read.contains("机密") || read.contains("脚本") || read.contains("fetch"), read);
      assertEquals(0, visits(elsewhere));
    }
  }

  private static int visits(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return 1;
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }
}
