package fangzhi.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fangzhi.index.Fields;
import fangzhi.search.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexableField;

/**
 * Fangzhi's fields for OpenSearch: searched texts as characters and pairs of them by its {@code
 * cjk_bigram}, headline and text also as words by its {@code smartcn}, the lead only so; a keyword
 * field a facet, trees as all their paths; the archive day; everything else only stored, the body
 * as the text that is searched.
 */
final class OpenSearchMapping {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TEXTS =
      List.of(
          Fields.KICKER,
          Fields.HEADLINE,
          Fields.DECK,
          Fields.TEXT,
          Fields.COLUMN,
          Fields.BYLINE,
          Fields.REPORTER,
          Fields.CORRESPONDENT,
          Fields.PLACE,
          Fields.PERSON,
          Fields.ORGANISATION,
          Fields.PAPER);
  private static final Set<String> WITH_WORDS = Set.of(Fields.HEADLINE, Fields.TEXT);

  private OpenSearchMapping() {}

  /** The field that counts a facet. */
  static String facet(Facet facet) {
    return facet(facet.parameter());
  }

  private static String facet(String dimension) {
    return "facet_" + dimension;
  }

  /** Settings and mapping of the index. */
  static ObjectNode index() {
    ObjectNode index = JSON.createObjectNode();
    ObjectNode settings = index.putObject("settings");
    settings.put("number_of_shards", 1).put("number_of_replicas", 0).put("refresh_interval", "-1");
    settings.put("translog.durability", "async");
    ObjectNode analysis = settings.putObject("analysis");
    ObjectNode filters = analysis.putObject("filter");
    filters.putObject("with_characters").put("type", "cjk_bigram").put("output_unigrams", true);
    filters.putObject("pairs_only").put("type", "cjk_bigram");
    analyzer(analysis.withObject("/analyzer/grams"), "with_characters");
    analyzer(analysis.withObject("/analyzer/pairs"), "pairs_only");
    ObjectNode mapping = index.putObject("mappings").put("dynamic", false);
    mapping.putObject("_source").set("excludes", JSON.valueToTree(unstored()));
    ObjectNode properties = mapping.putObject("properties");
    TEXTS.forEach(text -> addText(properties, text));
    addWords(properties.putObject(Fields.words(Fields.LEAD)));
    for (Facet facet : Facet.values()) {
      properties.putObject(facet(facet)).put("type", "keyword");
    }
    properties.putObject(Fields.ID).put("type", "keyword");
    properties.putObject(Fields.ARCHIVE_DAY).put("type", "long");
    properties.putObject(Fields.SURENESS).put("type", "integer");
    return index;
  }

  private static void analyzer(ObjectNode analyzer, String filter) {
    analyzer
        .put("tokenizer", "standard")
        .set("filter", JSON.valueToTree(List.of("lowercase", filter)));
  }

  /** Of what is searched only headline and text are kept, for highlights. */
  private static List<String> unstored() {
    Stream<String> grams =
        TEXTS.stream()
            .filter(text -> !text.equals(Fields.TEXT) && !text.equals(Fields.HEADLINE))
            .map(Fields::grams);
    return Stream.concat(grams, Stream.of(Fields.words(Fields.LEAD))).toList();
  }

  private static void addText(ObjectNode properties, String text) {
    ObjectNode field = properties.putObject(Fields.grams(text));
    field.put("type", "text").put("analyzer", "grams").put("search_analyzer", "pairs");
    if (WITH_WORDS.contains(text)) {
      addWords(field.withObject("/fields/words"));
    }
  }

  private static void addWords(ObjectNode field) {
    field.put("type", "text").put("analyzer", "smartcn");
  }

  /** A document as JSON. */
  static byte[] json(Document document) throws JsonProcessingException {
    ObjectNode json = JSON.createObjectNode();
    for (IndexableField field : document) {
      add(json, field);
    }
    return JSON.writeValueAsBytes(json);
  }

  private static void add(ObjectNode json, IndexableField field) {
    String name = field.name();
    if (field instanceof SortedSetDocValuesFacetField facet) {
      addPaths(json, facet);
    } else if (field.numericValue() != null) {
      json.put(name, field.numericValue().longValue());
    } else if (field.stringValue() != null && isWanted(field)) {
      json.withArrayProperty(name).add(field.stringValue());
    }
  }

  private static boolean isWanted(IndexableField field) {
    boolean isGrams = TEXTS.stream().map(Fields::grams).anyMatch(field.name()::equals);
    boolean isLead = field.name().equals(Fields.words(Fields.LEAD));
    return isGrams || isLead || (field.fieldType().stored() && !field.name().equals(Fields.BODY));
  }

  private static void addPaths(ObjectNode json, SortedSetDocValuesFacetField facet) {
    for (int steps = 1; steps <= facet.path.length; steps++) {
      String path = String.join("/", Arrays.copyOf(facet.path, steps));
      json.withArrayProperty(facet(facet.dim)).add(path);
    }
  }
}
