package fangzhi.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;

/**
 * Reads the body of a request into memory, never more of it than is allowed. What is sent beyond
 * that is read and forgotten, up to a limit: a client that is still sending sees no answer.
 */
final class RequestBody {
  /** What a client may send in all before its connection is cut. */
  private static final long MAX_FORGOTTEN_BYTES = 64L << 20;

  private static final Duration MAX_SENDING = Duration.ofSeconds(30);

  /** After how long it is looked at how fast a client sends. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  /** The slowest telephone sends as much. */
  private static final long MIN_BYTES_A_SECOND = 1 << 10;

  private RequestBody() {}

  /**
   * The body.
   *
   * @param tooLarge what to throw where it has more bytes
   */
  static byte[] read(Context context, int maxBytes, DraftRefusedException tooLarge) {
    String encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw DraftRefusedException.packed();
    }
    try {
      return read(context.req().getInputStream(), maxBytes, tooLarge);
    } catch (IOException | HttpException.RuntimeException e) {
      throw hasStalled(e) ? DraftRefusedException.tooSlowlySent() : DraftRefusedException.cutOff();
    }
  }

  /** Whether the connection was idle for too long. */
  private static boolean hasStalled(Throwable e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof TimeoutException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  static boolean isTooSlow(long bytes, long nanos) {
    return nanos > MAX_SENDING.toNanos()
        || (nanos > FIRST_LOOK.toNanos() && bytes < nanos / 1e9 * MIN_BYTES_A_SECOND);
  }

  static byte[] read(InputStream in, int maxBytes, DraftRefusedException tooLarge)
      throws IOException {
    long start = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    long total = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      total += count;
      if (total <= maxBytes) {
        body.write(buffer, 0, count);
      } else if (total > MAX_FORGOTTEN_BYTES) {
        throw tooLarge;
      }
      if (isTooSlow(total, System.nanoTime() - start)) {
        throw DraftRefusedException.tooSlowlySent();
      }
    }
    if (total > maxBytes) {
      throw tooLarge;
    }
    return body.toByteArray();
  }
}
