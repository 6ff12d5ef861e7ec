package fangzhi.app;

import picocli.CommandLine.Model.CommandSpec;

/** A command as it was typed, for others who ask who is at work. */
final class Typed {
  private Typed() {}

  static String by(CommandSpec command) {
    return "fangzhi "
        + String.join(" ", command.root().commandLine().getParseResult().originalArgs());
  }
}
