package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** A text's shingles as points, and all of its letters as a term of sixteen bytes. */
final class FingerprintField {
  private FingerprintField() {}

  static void add(Document document, BareText text) {
    if (text.length() > 0) {
      document.add(new StringField(Fields.LETTERS, letters(text), Field.Store.NO));
      long[] hashes = hashes(Fingerprint.of(text));
      document.add(new NumericDocValuesField(Fields.SHINGLES, hashes.length));
      for (long hash : hashes) {
        document.add(new LongPoint(Fields.FINGERPRINT, hash));
      }
    }
  }

  /** The shingles, once each, growing. */
  static long[] hashes(Fingerprint fingerprint) {
    return distinct(fingerprint.hashes().toArray());
  }

  /** Some hashes, once each, growing. */
  static long[] distinct(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (long hash : sorted) {
      if (count == 0 || hash != sorted[count - 1]) {
        sorted[count++] = hash;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** What only articles of the same letters have: their hash of 128 bits. */
  static BytesRef letters(BareText text) {
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(text.letters()));
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    return new BytesRef(bytes.putLong(hash[0]).putLong(hash[1]).array());
  }
}
