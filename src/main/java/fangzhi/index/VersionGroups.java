package fangzhi.index;

import fangzhi.duplicate.Tier;
import fangzhi.index.SimilarArticles.Similar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Keeps the versions of one story in groups while articles come and go. A group is what hangs
 * together by comparison ({@link VersionRule}), directly or by a third; its number is a doc value
 * of its articles. New articles are compared with all, and so are the rest of a group that lost
 * one.
 */
final class VersionGroups {
  private final IndexWriter writer;
  private final DirectoryReader reader;
  private final GroupedArticles articles;
  private final VersionRule rule;
  private final Map<Long, List<Integer>> groups;
  private final Map<Integer, Map<Integer, Tier>> versions = new HashMap<>();
  private final Components components = new Components();
  private final Map<String, Tier> repeats = new TreeMap<>();

  private VersionGroups(IndexWriter writer, DirectoryReader reader) throws IOException {
    this.writer = writer;
    this.reader = reader;
    this.articles = new GroupedArticles(reader);
    this.rule = new VersionRule(reader, articles);
    this.groups = articles.byGroup();
  }

  /**
   * Brings the groups up to date.
   *
   * @param ids of the articles that are new or written anew
   * @param shrunk numbers of the groups of which articles were taken
   * @return by id the articles compared that repeat an older one, and how
   */
  static Map<String, Tier> update(IndexWriter writer, Collection<String> ids, Set<Long> shrunk)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      VersionGroups update = new VersionGroups(writer, reader);
      update.compare(update.documents(ids, shrunk));
      update.number();
      return update.repeats;
    }
  }

  private Set<Integer> documents(Collection<String> ids, Set<Long> shrunk) throws IOException {
    Set<Integer> documents = new TreeSet<>();
    for (String id : ids) {
      documents.addAll(articles.with(new Term(Fields.ID, id)));
    }
    for (Long group : shrunk) {
      documents.addAll(Objects.requireNonNullElse(groups.remove(group), List.of()));
    }
    return documents;
  }

  private void compare(Set<Integer> documents) throws IOException {
    new SimilarArticles(reader)
        .ofEach(
            documents,
            (document, others) -> {
              SimilarToOne found = new SimilarToOne(document, others);
              versions.put(document, versions(found));
              note(found);
            });
    for (int document : documents) {
      components.add(document);
      for (Map.Entry<Integer, Tier> version : versions(document).entrySet()) {
        boolean isSame = version.getValue() == Tier.SAME;
        if (isSame || versions(version.getKey()).containsKey(document)) {
          link(document, version.getKey());
        }
      }
    }
  }

  /**
   * The versions that an article finds. Either of two must find the other, else it would matter
   * which came first.
   */
  private Map<Integer, Tier> versions(int document) throws IOException {
    Map<Integer, Tier> known = versions.get(document);
    if (known == null) {
      known = versions(new SimilarToOne(document, new SimilarArticles(reader).of(document)));
      versions.put(document, known);
    }
    return known;
  }

  private Map<Integer, Tier> versions(SimilarToOne found) throws IOException {
    Map<Integer, Tier> tiers = new TreeMap<>();
    for (Similar other : found.others()) {
      if (rule.areVersions(found.document(), other)) {
        tiers.put(other.document(), other.comparison().tier());
      }
    }
    return tiers;
  }

  /** An article with those that have text in common with it. */
  private record SimilarToOne(int document, List<Similar> others) {}

  private void link(int document, int other) throws IOException {
    components.link(document, other);
    Long group = articles.group(other);
    List<Integer> members = group == null ? null : groups.remove(group);
    if (members != null) {
      members.forEach(member -> components.link(other, member));
    }
  }

  /** Whatever has text in common is noted; equal lines such as 新华社发 aren't. */
  private void note(SimilarToOne found) throws IOException {
    Map<Integer, Tier> same = versions(found.document());
    for (Similar other : found.others()) {
      Tier tier = other.comparison().tier();
      if (tier != Tier.SAME || same.containsKey(other.document())) {
        note(found.document(), other.document(), tier);
      }
    }
  }

  private void note(int document, int other, Tier tier) throws IOException {
    boolean isOlder = articles.isOlder(document, other);
    noteRepeat(isOlder ? other : document, isOlder ? tier.mirrored() : tier);
  }

  private void noteRepeat(int newer, Tier tier) throws IOException {
    repeats.merge(articles.id(newer), tier, Tier::closer);
  }

  /** A group's number is that of its first id, so it doesn't depend on what came when. */
  private void number() throws IOException {
    for (List<Integer> component : components.all()) {
      Long number = component.size() < 2 ? null : number(component);
      for (int document : component) {
        if (!Objects.equals(number, articles.group(document))) {
          writer.updateDocValues(
              new Term(Fields.ID, articles.id(document)),
              new NumericDocValuesField(Fields.GROUP, number));
        }
      }
    }
  }

  private long number(List<Integer> component) throws IOException {
    List<String> ids = new ArrayList<>();
    for (int document : component) {
      ids.add(articles.id(document));
    }
    return number(ids);
  }

  /** The number of a group of articles with these ids. */
  static long number(Collection<String> ids) {
    return StringHelper.murmurhash3_x64_128(new BytesRef(Collections.min(ids)))[0];
  }
}
