package fangzhi.ingest;

import fangzhi.page.FirstBytes;
import fangzhi.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** SHA-256 of what a file's articles come from, in lower-case hex. */
final class ContentHash {
  private ContentHash() {}

  /**
   * The hash of a file's bytes, as many as it has at first, and of the places it is read with.
   *
   * @param places the gazetteer's version
   */
  static String of(Path file, String places) throws IOException {
    MessageDigest digest = Sha256.digest();
    Sha256.update(digest, places);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new FirstBytes(Files.newInputStream(file), Files.size(file))) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return Sha256.hex(digest);
  }
}
