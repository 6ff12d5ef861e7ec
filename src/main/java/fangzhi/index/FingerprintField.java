package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** A text's shingles as terms of five bytes, and the whole text as one of sixteen. */
final class FingerprintField {
  private static final int BYTES = Fingerprint.HASH_BITS / Byte.SIZE;

  private FingerprintField() {}

  static void add(Document document, String body) {
    BareText text = BareText.of(body);
    if (text.length() > 0) {
      add(document, whole(text));
      long[] hashes = hashes(Fingerprint.of(text)).toArray();
      document.add(new NumericDocValuesField(Fields.SHINGLES, hashes.length));
      for (long hash : hashes) {
        add(document, term(hash));
      }
    }
  }

  private static void add(Document document, BytesRef term) {
    document.add(new StringField(Fields.FINGERPRINT, term, Field.Store.NO));
  }

  /** The shingles, once each, in the order of their terms. */
  static LongStream hashes(Fingerprint fingerprint) {
    return fingerprint.hashes().sorted().distinct();
  }

  /** What only articles of the same letters have: their hash of 128 bits. */
  static BytesRef whole(BareText text) {
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(text.letters()));
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    return new BytesRef(bytes.putLong(hash[0]).putLong(hash[1]).array());
  }

  static BytesRef term(long hash) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (hash >>> (8 * (BYTES - 1 - i)));
    }
    return new BytesRef(bytes);
  }
}
