package fangzhi.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed since the last commit, for look-ups that see it before readers do. */
final class Uncommitted {
  /** Present: replaced or added; empty: removed; no entry: unchanged. */
  private final Map<String, Optional<StoredSource>> sources = new HashMap<>();

  private final Map<String, String> keysByHash = new HashMap<>();
  private final Map<String, String> generationsById = new HashMap<>();
  private final Set<String> deadGenerations = new HashSet<>();
  private long articles;

  boolean knows(String key) {
    return sources.containsKey(key);
  }

  @Nullable StoredSource source(String key) {
    return sources.getOrDefault(key, Optional.empty()).orElse(null);
  }

  @Nullable StoredSource sourceByHash(String contentHash) {
    StoredSource found = source(keysByHash.getOrDefault(contentHash, ""));
    return found != null && found.source().contentHash().equals(contentHash) ? found : null;
  }

  /** The generation of an article added since the commit and not taken back. */
  @Nullable String generation(String id) {
    String generation = generationsById.get(id);
    return generation == null || isDead(generation) ? null : generation;
  }

  boolean isDead(String generation) {
    return deadGenerations.contains(generation);
  }

  /** Difference to the number of articles in the commit. */
  long articles() {
    return articles;
  }

  void added(String id, String generation) {
    generationsById.put(id, generation);
  }

  void abandoned(String generation) {
    deadGenerations.add(generation);
  }

  void replaced(@Nullable StoredSource old, StoredSource now) {
    if (old != null) {
      deadGenerations.add(old.generation());
      articles -= old.source().articles();
    }
    sources.put(now.source().key(), Optional.of(now));
    keysByHash.put(now.source().contentHash(), now.source().key());
    articles += now.source().articles();
  }

  void removed(StoredSource old) {
    deadGenerations.add(old.generation());
    articles -= old.source().articles();
    sources.put(old.source().key(), Optional.empty());
  }

  void clear() {
    sources.clear();
    keysByHash.clear();
    generationsById.clear();
    deadGenerations.clear();
    articles = 0;
  }
}
