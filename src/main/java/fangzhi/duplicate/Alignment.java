package fangzhi.duplicate;

import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What two texts have in common, wherever it stands: no letter of either counts twice. Greedy
 * string tiling (Wise 1993): the longest runs first, then what is left between them, so that moved
 * paragraphs are found as well as kept ones; then the short runs between neighbouring tiles, which
 * misread letters or other numbers have cut to pieces.
 */
final class Alignment {
  /** Letters of a tile that stands alone; shorter runs are in any two texts. */
  private static final int SHORTEST = 6;

  /** Letters by which tiles are looked up. */
  private static final int SEED = 4;

  /** Places of one seed that are tried; a formula repeated has more. */
  private static final int MAX_PLACES = 32;

  /** Each round finds runs that longer ones of the round before had hidden. */
  private static final int ROUNDS = 3;

  /** Letters between two tiles that are looked at for shorter runs. */
  private static final int GAP = 40;

  private final String a;
  private final String b;
  private final BitSet usedA = new BitSet();
  private final BitSet usedB = new BitSet();
  private final List<Tile> tiles = new ArrayList<>();

  private Alignment(BareText a, BareText b) {
    this.a = a.letters();
    this.b = b.letters();
  }

  static Alignment of(BareText a, BareText b) {
    Alignment alignment = new Alignment(a, b);
    alignment.tile();
    alignment.fillGaps();
    return alignment;
  }

  /** The letters of the first text that also stand in the second. */
  BitSet coveredA() {
    return usedA;
  }

  /** The letters of the second text that also stand in the first. */
  BitSet coveredB() {
    return usedB;
  }

  /** The tiles in the order of the first text. */
  List<Tile> tiles() {
    return tiles;
  }

  private void tile() {
    SeedTable seeds = new SeedTable(b, SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Tile> found = longest(seeds);
      if (found.isEmpty()) {
        break;
      }
      found.sort(Comparator.comparingInt(Tile::length).reversed().thenComparingInt(Tile::a));
      found.forEach(this::place);
    }
    tiles.sort(Comparator.comparingInt(Tile::a));
  }

  /** At each place of the first text that is still free, one after the other, the longest run. */
  private List<Tile> longest(SeedTable seeds) {
    List<Tile> found = new ArrayList<>();
    int at = usedA.nextClearBit(0);
    while (at + SEED <= a.length()) {
      Tile best = longest(at, seeds);
      if (best.length() >= SHORTEST) {
        found.add(best);
      }
      at = usedA.nextClearBit(at + Math.max(1, best.length() >= SHORTEST ? best.length() : 1));
    }
    return found;
  }

  private Tile longest(int at, SeedTable seeds) {
    Tile best = new Tile(at, 0, 0);
    int place = seeds.first(a, at);
    for (int tried = 0; place >= 0 && tried < MAX_PLACES; tried++) {
      int length = common(at, place);
      if (length > best.length()) {
        best = new Tile(at, place, length);
      }
      place = seeds.next(place);
    }
    return best;
  }

  /** Letters in common from two places on that no tile has yet; perhaps 0 if too few for a tile. */
  private int common(int i, int j) {
    int most = Math.min(a.length() - i, b.length() - j);
    int length = 0;
    while (length < most && a.charAt(i + length) == b.charAt(j + length)) {
      length++;
    }
    return length < SHORTEST
        ? 0
        : Math.min(length, Math.min(free(usedA, i, a.length()), free(usedB, j, b.length())));
  }

  /** How many letters from one on no tile has. */
  private static int free(BitSet used, int from, int length) {
    int next = used.nextSetBit(from);
    return (next < 0 ? length : next) - from;
  }

  /** Takes a run, or as much of its beginning as is still free; the next round finds the rest. */
  private void place(Tile tile) {
    int length = Math.min(tile.length(), common(tile.a(), tile.b()));
    if (length >= SHORTEST) {
      use(new Tile(tile.a(), tile.b(), length));
    }
  }

  private void use(Tile tile) {
    tiles.add(tile);
    usedA.set(tile.a(), tile.endA());
    usedB.set(tile.b(), tile.endB());
  }

  private void fillGaps() {
    List<Tile> long_ = List.copyOf(tiles);
    for (int i = 0; i + 1 < long_.size(); i++) {
      fillGap(long_.get(i), long_.get(i + 1));
    }
    tiles.sort(Comparator.comparingInt(Tile::a));
  }

  private void fillGap(Tile before, Tile after) {
    int lengthA = after.a() - before.endA();
    int lengthB = after.b() - before.endB();
    boolean free =
        lengthA > 0 && lengthB > 0 && lengthA <= GAP && lengthB <= GAP && isFree(before, after);
    if (free) {
      ShortRuns.between(a, before.endA(), after.a(), b, before.endB(), after.b())
          .forEach(this::use);
    }
  }

  private boolean isFree(Tile before, Tile after) {
    int taken = usedB.nextSetBit(before.endB());
    return taken < 0 || taken >= after.b();
  }

  /** The tiles as passages of the texts themselves. */
  List<Passage> passages(BareText textA, BareText textB) {
    return tiles.stream()
        .map(
            tile ->
                new Passage(
                    textA.original(new Span(tile.a(), tile.endA())),
                    textB.original(new Span(tile.b(), tile.endB()))))
        .toList();
  }
}
