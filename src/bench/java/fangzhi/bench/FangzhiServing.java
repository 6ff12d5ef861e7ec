package fangzhi.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * The command {@code fangzhi serve} as a process of its own; closing ends it.
 *
 * @param firstAnswerSeconds from its start to the end of the first answer
 */
record FangzhiServing(JavaProcess process, Asked asked, double firstAnswerSeconds)
    implements AutoCloseable {

  /**
   * Starts it for the second time and asks the first question. The first server leaves its classes
   * as the Java machine made them, as with the launcher.
   *
   * @param heap such as 1g
   */
  static FangzhiServing start(Home home, FangzhiIndex index, String heap, List<Question> questions)
      throws IOException, InterruptedException {
    startOnce(home, index, heap, questions).close();
    return startOnce(home, index, heap, questions);
  }

  private static FangzhiServing startOnce(
      Home home, FangzhiIndex index, String heap, List<Question> questions)
      throws IOException, InterruptedException {
    JavaProcess process =
        JavaProcess.start(
            List.of(
                "-Xmx" + heap,
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + home.made("serve.jsa"),
                "-Xlog:cds*=off",
                "-Dfangzhi.home=" + home.folder(),
                "-Dfangzhi.terminal=false"),
            home.fangzhiClassPath(),
            "fangzhi.app.Main",
            List.of("serve", "--port", "0", "--index", index.folder().toString()),
            home.made("fangzhi-serve.log"));
    String served = process.awaitLine("Serving ");
    URI address = URI.create(served.replaceAll(".* at (\\S+).*", "$1"));
    Asked asked = Asked.fangzhi(address, questions);
    asked.answer(questions.getFirst());
    return new FangzhiServing(process, asked, process.seconds());
  }

  @Override
  public void close() {
    asked.close();
    process.close();
  }
}
