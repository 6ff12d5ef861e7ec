package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** A fingerprint's shingles as terms of five bytes. */
final class FingerprintField {
  private static final int BYTES = 5;

  private FingerprintField() {}

  static void add(Document document, String body) {
    hashes(Fingerprint.of(BareText.of(body)))
        .forEach(
            hash -> document.add(new StringField(Fields.FINGERPRINT, term(hash), Field.Store.NO)));
  }

  /** The shingles, once each, in the order of their terms. */
  static LongStream hashes(Fingerprint fingerprint) {
    return fingerprint.marks().stream().mapToLong(Fingerprint.Mark::hash).distinct().sorted();
  }

  static BytesRef term(long hash) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (hash >>> (8 * (BYTES - 1 - i)));
    }
    return new BytesRef(bytes);
  }
}
