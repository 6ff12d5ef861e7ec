package fangzhi.export;

import fangzhi.search.Repetition;
import java.io.IOException;

/** Writes what repeats what in one format, one after the other. */
public interface RepetitionWriter {
  /** Writes what stands before the first. */
  default void begin() throws IOException {}

  /** Writes articles that repeat one another. */
  void write(Repetition repetition) throws IOException;
}
