package fangzhi.page;

/**
 * What a reader makes of a file, or of a part of it: lines still to be parsed, or a story whose
 * fields are known.
 */
public sealed interface Page permits TextPage, StoryPage {
  /** The file's name as shown to people. */
  String file();
}
