package fangzhi.bench;

import fangzhi.index.Analyzers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** x. */
@State(Scope.Thread)
public class PieceBenchmarks {
  /** x. */
  @Benchmark
  public int grams() {
    return Analyzers.tokens(Analyzers.grams(), "许昌市魏都区").size();
  }
}
