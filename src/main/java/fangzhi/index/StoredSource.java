package fangzhi.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/**
 * A source file's bookkeeping document.
 *
 * @param generation the replacement its articles came with; each of them carries it
 */
record StoredSource(SourceRecord source, String generation) {

  Document document() {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.SOURCE, Field.Store.NO));
    document.add(new StringField(Fields.SOURCE_KEY, source.key(), Field.Store.YES));
    document.add(new StringField(Fields.SOURCE_HASH, source.contentHash(), Field.Store.YES));
    document.add(new StoredField(Fields.SOURCE_NAME, source.shownName()));
    document.add(new StoredField(Fields.SOURCE_ARTICLES, source.articles()));
    document.add(new StoredField(Fields.SOURCE_GENERATION, generation));
    return document;
  }

  static StoredSource read(Document stored) {
    SourceRecord source =
        new SourceRecord(
            stored.get(Fields.SOURCE_KEY),
            stored.get(Fields.SOURCE_NAME),
            stored.get(Fields.SOURCE_HASH),
            stored.getField(Fields.SOURCE_ARTICLES).numericValue().intValue());
    return new StoredSource(source, stored.get(Fields.SOURCE_GENERATION));
  }
}
