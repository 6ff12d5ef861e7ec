package fangzhi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Rarities from 0 to 1, which stands for a pair of characters that one article of {@value
 * #ARTICLES} holds, or of all if the archive has fewer. Remembers them, for a check asks for the
 * same ones again. For one thread.
 */
final class KnownRarity implements ToDoubleFunction<String> {
  /** As many as the signs of a common happening were weighed on. */
  private static final int ARTICLES = 24_000;

  private final Rarity rarity;
  private final double rarest;
  private final Map<String, Double> known = new HashMap<>();

  KnownRarity(Rarity rarity, long articles) {
    this.rarity = rarity;
    this.rarest = Math.log(Math.clamp(articles, 2, ARTICLES));
  }

  @Override
  public double applyAsDouble(String pair) {
    return known.computeIfAbsent(pair, this::lookUp);
  }

  private double lookUp(String pair) {
    try {
      return Math.min(1, rarity.of(pair) / rarest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
