package fangzhi.bench;

import java.io.File;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param folder this copy of the program
 */
record Home(Path folder) {
  /** As the launcher told it. */
  static Home ofLauncher() {
    return new Home(Path.of(System.getProperty("fangzhi.home", ".")));
  }

  Path target() {
    return folder.resolve("target/bench");
  }

  /** A folder or file that a benchmark makes and another run may use again. */
  Path made(String name) {
    return target().resolve("made").resolve(name);
  }

  /** The broadcaster's articles beside the clone. */
  Path corpus() {
    return folder.resolve("../shared/corpus/cctv.jsonl.gz").normalize();
  }

  Path sample() {
    return folder.resolve("index-data/articles");
  }

  /** Of Fangzhi alone, as its launcher has it. */
  String fangzhiClassPath() {
    return classPath(target().resolve("fangzhi.jar"), target().resolve("lib/*"));
  }

  /** Of Fangzhi with its benchmarks. */
  static String benchClassPath() {
    return System.getProperty("java.class.path");
  }

  String openSearchClassPath() {
    Path node = target().resolve("opensearch");
    return classPath(node.resolve("classes"), node.resolve("lib/*"));
  }

  private static String classPath(Path classes, Path libraries) {
    return classes + File.pathSeparator + libraries;
  }
}
