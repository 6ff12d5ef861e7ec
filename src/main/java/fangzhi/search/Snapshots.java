package fangzhi.search;

import fangzhi.index.Schema;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the current snapshot and closes one when its last user has released it. A newer one is
 * made ready before it takes its place.
 */
final class Snapshots extends ReferenceManager<Snapshot> {
  private final Path folder;

  /**
   * Begins with a commit.
   *
   * @param folder of its index, for messages
   */
  Snapshots(DirectoryReader reader, Path folder) throws IOException {
    this.folder = folder;
    current = Snapshot.of(reader);
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    DirectoryReader newer = Schema.openIfChanged(old.reader(), folder);
    if (newer == null) {
      return null;
    }
    try {
      Snapshot snapshot = Snapshot.of(newer);
      snapshot.warm();
      return snapshot;
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }
}
