package fangzhi.index;

/**
 * What became of the files of a run. The books balance: {@code seen = parsed + unchanged +
 * rejected}.
 *
 * @param seen files met, and paths, folders or links that gave none
 * @param parsed files whose articles are in the index now
 * @param unchanged files whose content was in the index already, under their name or another
 * @param rejected files that gave nothing
 */
public record FileCounts(int seen, int parsed, int unchanged, int rejected) {
  public FileCounts {
    if (seen != parsed + unchanged + rejected) {
      throw new IllegalStateException(
          "the files don't add up: seen %d, parsed %d, unchanged %d, rejected %d"
              .formatted(seen, parsed, unchanged, rejected));
    }
  }
}
