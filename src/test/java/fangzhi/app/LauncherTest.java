package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a copy of the project that has made-up tools only. */
@Timeout(60)
class LauncherTest {
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "dirname",
          "readlink",
          "find",
          "head",
          "mkdir",
          "mv",
          "grep",
          "cat",
          "rm",
          "rmdir",
          "sleep");

  private final Path temporary;
  private final Path home;
  private final Path tools;

  LauncherTest(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    this.temporary = folder.toRealPath();
    this.home = Files.createDirectory(temporary.resolve("a copy"));
    this.tools = Files.createDirectory(temporary.resolve("tools"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectory(home.resolve("web"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.copy(Path.of("fangzhi"), home.resolve("fangzhi"));
    makeExecutable(home.resolve("fangzhi"));
    for (String tool : TOOLS) {
      script(tools.resolve(tool), "exec " + toolAt(tool) + " \"$@\"");
    }
  }

  @Test
  void missingJdkIsOneSentenceWithTheRemedy() throws Exception {
    Ran ran = launch(Map.of(), home.resolve("fangzhi"), "search", "x");
    assertEquals(2, ran.status());
    assertEquals(1, ran.output().lines().count(), ran.output());
    assertTrue(
        ran.output().startsWith("fangzhi: a JDK of version 21 or newer is missing; install one"),
        ran.output());
  }

  @Test
  void jdkThatIsTooOldIsPassedOver() throws Exception {
    Path old = jdk("jdk-17", "17.0.1");
    Ran ran = launch(Map.of("JAVA_HOME", old.toString()), home.resolve("fangzhi"), "x");
    assertEquals(2, ran.status());
    assertTrue(ran.output().contains("a JDK of version 21 or newer is missing"), ran.output());
  }

  @Test
  void missingMavenIsOneSentenceWithTheRemedy() throws Exception {
    Path jdk = jdk("jdk-21", "21.0.1");
    Ran ran = launch(Map.of("JAVA_HOME", jdk.toString()), home.resolve("fangzhi"), "x");
    assertEquals(2, ran.status());
    assertTrue(ran.output().startsWith("fangzhi: Maven is missing; install it"), ran.output());
  }

  @Test
  void buildsOnceAndHandsTheArgumentsOn() throws Exception {
    jdk("jdk-17", "17.0.1");
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "mkdir -p target && exit 0");
    Path link = Files.createSymbolicLink(temporary.resolve("linked"), home.resolve("fangzhi"));
    Ran first = launch(Map.of(), link, "search", "two words");
    assertEquals(0, first.status(), first.output());
    assertEquals("building…", first.output().lines().findFirst().orElse(""));
    assertTrue(first.output().contains("jdk-25: fangzhi.app.Main|search|two words|"));
    Ran second = launch(Map.of(), link, "search", "two words");
    assertEquals(1, second.output().lines().count(), second.output());
  }

  @Test
  void onlyAServerKeepsItsClasses() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    script(tools.resolve("mvn"), "mkdir -p target && exit 0");
    String kept = "-XX:SharedArchiveFile=" + home.resolve("target/serve.jsa");
    String served = launch(Map.of(), home.resolve("fangzhi"), "serve").output();
    assertTrue(served.lines().toList().contains(kept), served);
    assertTrue(served.lines().toList().contains("-XX:+AutoCreateSharedArchive"), served);
    String found = launch(Map.of(), home.resolve("fangzhi"), "search", "x").output();
    assertFalse(found.contains("SharedArchive"), found);
  }

  @Test
  void whereNothingCanBeWrittenAServerUsesTheClassesThatAreThere() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    script(tools.resolve("mvn"), "mkdir -p target && exit 0");
    launch(Map.of(), home.resolve("fangzhi"), "search", "x");
    Path target = home.resolve("target");
    try {
      readOnly(target);
      String without = launch(Map.of(), home.resolve("fangzhi"), "serve").output();
      assertFalse(without.contains("SharedArchive"), without);
      writable(target);
      Files.writeString(target.resolve("serve.jsa"), "classes");
      readOnly(target);
      String with = launch(Map.of(), home.resolve("fangzhi"), "serve").output();
      assertTrue(with.contains("-XX:SharedArchiveFile=" + target.resolve("serve.jsa")), with);
      assertFalse(with.contains("AutoCreate"), with);
    } finally {
      writable(target);
    }
  }

  private static void readOnly(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(folder), "this user may write everywhere");
  }

  private static void writable(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void benchmarksAreBuiltApart() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "echo \"$*\" >>../builds");
    Ran ran = launch(Map.of(), home.resolve("fangzhi"), "bench", "index");
    assertEquals("building…\njdk-25: fangzhi.bench.Bench|index|\n", ran.output());
    assertEquals(
        List.of("-q -B -Pbench package", "-q -B -f src/bench/opensearch/pom.xml package"),
        Files.readAllLines(temporary.resolve("builds")));
    assertFalse(Files.exists(home.resolve("target/built")));
    assertEquals(
        "jdk-25: fangzhi.bench.Bench|index|\n",
        launch(Map.of(), home.resolve("fangzhi"), "bench", "index").output());
  }

  @Test
  void tortureIsBuiltApartWithoutOpenSearch() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "echo \"$*\" >>../builds");
    Ran ran = launch(Map.of(), home.resolve("fangzhi"), "torture", "crash");
    assertEquals("building…\njdk-25: fangzhi.torture.Torture|crash|\n", ran.output());
    assertEquals(
        List.of("-q -B -Pbench -Dapart=torture -DskipTests -Dspotless.check.skip=true package"),
        Files.readAllLines(temporary.resolve("builds")));
    assertFalse(Files.exists(home.resolve("target/built")));
    assertTrue(Files.exists(home.resolve("target/torture/built")));
  }

  @Test
  void secondLauncherWaitsForTheFirstOnesBuild() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "echo built >>../builds; until [ -e ../go ]; do sleep 0.1; done");
    Process first = start(Map.of(), home.resolve("fangzhi"), "first");
    assertEquals("building…", first.inputReader(StandardCharsets.UTF_8).readLine());
    Process second = start(Map.of(), home.resolve("fangzhi"), "second");
    assertEquals(
        "waiting for another build…", second.inputReader(StandardCharsets.UTF_8).readLine());
    Files.createFile(temporary.resolve("go"));
    assertEquals(
        "jdk-25: fangzhi.app.Main|first|", first.inputReader(StandardCharsets.UTF_8).readLine());
    assertEquals(
        "jdk-25: fangzhi.app.Main|second|", second.inputReader(StandardCharsets.UTF_8).readLine());
    assertEquals(List.of("built"), Files.readAllLines(temporary.resolve("builds")));
    assertFalse(Files.exists(home.resolve("target/build.lock")));
  }

  @Test
  void lockOfALauncherThatIsGoneIsTakenOver() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "exit 0");
    Process gone = new ProcessBuilder(tools.resolve("rm").toString(), "-f").start();
    gone.waitFor();
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Files.writeString(lock.resolve("owners"), gone.pid() + "\n");
    Ran ran = launch(Map.of(), home.resolve("fangzhi"), "x");
    assertEquals("building…\njdk-25: fangzhi.app.Main|x|\n", ran.output());
    assertFalse(Files.exists(lock));
  }

  @Test
  void interruptedBuildIsBegunAnew() throws Exception {
    jdk("jdk-25", "25");
    String half = "mkdir -p target/classes; echo half >target/classes/A.class; echo $$ >../pid; ";
    script(tools.resolve("mvn"), half + "mv ../pid ../building; exec sleep 600");
    Process first = start(Map.of(), home.resolve("fangzhi"), "x");
    while (!Files.exists(temporary.resolve("building"))) {
      Thread.onSpinWait();
    }
    first.toHandle().destroy();
    assertEquals(143, first.waitFor());
    String maven = Files.readString(temporary.resolve("building")).strip();
    assertFalse(ProcessHandle.of(Long.parseLong(maven)).isPresent());
    assertFalse(Files.exists(home.resolve("target/build.lock")));
    script(tools.resolve("mvn"), "[ ! -e target/classes/A.class ]");
    Ran second = launch(Map.of(), home.resolve("fangzhi"), "x");
    assertEquals("building…\njdk-25: fangzhi.app.Main|x|\n", second.output());
  }

  @Test
  void homeMayBeUnset() throws Exception {
    Ran ran = launch(Map.of("HOME", ""), home.resolve("fangzhi"), "x");
    assertTrue(ran.output().startsWith("fangzhi: a JDK of version 21"), ran.output());
  }

  @Test
  void localeThatIsNamedButNotInstalledIsReplaced() throws Exception {
    script(tools.resolve("locale"), "echo ANSI_X3.4-1968");
    script(tools.resolve("mvn"), "mkdir -p target && exit 0");
    Path jdk = jdk("jdk-25", "25");
    script(jdk.resolve("bin/java"), "echo \"locale $LC_ALL\"");
    Ran ran = launch(Map.of("LANG", "zh_CN.UTF-8"), home.resolve("fangzhi"), "x");
    assertTrue(ran.output().contains("locale C.UTF-8"), ran.output());
  }

  @Test
  void failedBuildIsNamed() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("mvn"), "echo '[ERROR] Story.java: no'; exit 1");
    Ran ran = launch(Map.of(), home.resolve("fangzhi"), "x");
    assertEquals(2, ran.status());
    assertTrue(ran.output().contains("[ERROR] Story.java: no\nfangzhi: the build failed"));
  }

  @Test
  void testsInstallABrowserWhereTheyMay() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("id"), "echo 0");
    script(tools.resolve("apt-get"), "echo \"apt-get $*\"");
    script(tools.resolve("node"), "echo v20.1.0");
    script(tools.resolve("mvn"), "echo \"mvn $*\"");
    String output = launch(Map.of(), home.resolve("fangzhi"), "test", "-Dtest=X").output();
    assertEquals(
        List.of(
            "installing Chromium for the browser tests…",
            "apt-get update -q",
            "apt-get install -y -q chromium fonts-noto-cjk",
            "mvn -B -ntp test -Dtest=X"),
        output.lines().toList());
  }

  @Test
  void testsGoOnWithoutABrowserAndSayWhatIsSkipped() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("id"), "echo 1000");
    script(tools.resolve("node"), "echo v18.19.0");
    script(tools.resolve("mvn"), "echo \"mvn $*\"");
    String output = launch(Map.of(), home.resolve("fangzhi"), "test").output();
    assertEquals(
        List.of(
            "no Chromium here: the browser tests are skipped, or fail where CI=true"
                + " (Debian: apt install chromium fonts-noto-cjk).",
            "mvn -B -ntp test -Pnode-bundle"),
        output.lines().toList());
  }

  @Test
  void browserThatIsThereIsTaken() throws Exception {
    jdk("jdk-25", "25");
    script(tools.resolve("chromium"), "exit 1");
    script(tools.resolve("node"), "echo v24.0.0");
    script(tools.resolve("mvn"), "echo \"mvn $*\"");
    assertEquals("mvn -B -ntp test\n", launch(Map.of(), home.resolve("fangzhi"), "test").output());
  }

  private record Ran(int status, String output) {}

  private Ran launch(Map<String, String> environment, Path launcher, String... arguments)
      throws Exception {
    Process process = start(environment, launcher, arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private Process start(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("FANGZHI_JDK_FOLDERS", temporary.resolve("jvm").toString());
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return builder.redirectErrorStream(true).start();
  }

  /** A JDK whose java prints the class and the arguments it was given. */
  private Path jdk(String name, String version) throws IOException {
    Path jdk = temporary.resolve("jvm").resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    String print =
        """
        while [ "${1#fangzhi.}" = "$1" ]; do shift; done
        printf '%s: ' NAME; printf '%s|' "$@"; printf '\\n'
        """;
    script(jdk.resolve("bin/java"), print.replace("NAME", name));
    script(jdk.resolve("bin/javac"), "exit 1");
    return jdk;
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path toolAt(String tool) {
    Path usual = Path.of("/usr/bin").resolve(tool);
    return Files.exists(usual) ? usual : Path.of("/bin").resolve(tool);
  }
}
