package fangzhi.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed since the last commit, for look-ups that see it before readers do. */
final class Uncommitted {
  /** Present: replaced or added; empty: removed; no entry: unchanged. */
  private final Map<String, Optional<StoredSource>> sources = new HashMap<>();

  private final Map<String, String> keysByHash = new HashMap<>();
  private final Map<String, String> keysByName = new HashMap<>();
  private final Map<String, String> generationsById = new HashMap<>();
  private final Set<String> deadGenerations = new HashSet<>();
  private final Set<String> issues = new TreeSet<>();
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

  /** The sources replaced or added since the commit. */
  List<SourceRecord> sources() {
    return sources.values().stream().flatMap(Optional::stream).map(StoredSource::source).toList();
  }

  /** Whether a source of another key has been given this name. */
  boolean isNameTaken(String shownName, String key) {
    String holder = keysByName.getOrDefault(shownName, key);
    StoredSource found = source(holder);
    return !holder.equals(key) && found != null && found.source().shownName().equals(shownName);
  }

  /** The generation of an article added since the commit and not taken back. */
  @Nullable String generation(String id) {
    String generation = generationsById.get(id);
    return generation == null || isDead(generation) ? null : generation;
  }

  /** Ids of the articles added since the commit and not taken back. */
  Set<String> ids() {
    return generationsById.entrySet().stream()
        .filter(added -> !isDead(added.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The generations of which nothing counts any more. */
  Set<String> deadGenerations() {
    return deadGenerations;
  }

  /** Whether no article was added or taken since the commit. */
  boolean isEmpty() {
    return generationsById.isEmpty() && deadGenerations.isEmpty();
  }

  boolean isDead(String generation) {
    return deadGenerations.contains(generation);
  }

  /** Difference to the number of articles in the commit. */
  long articles() {
    return articles;
  }

  /** The issues of which articles were added or removed. */
  Set<String> issues() {
    return issues;
  }

  void touched(Collection<String> issueKeys) {
    issues.addAll(issueKeys);
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
    keysByName.put(now.source().shownName(), now.source().key());
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
    keysByName.clear();
    generationsById.clear();
    deadGenerations.clear();
    issues.clear();
    articles = 0;
  }
}
