package fangzhi.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text without being told the character set.
 *
 * <p>In this order: a byte order mark; UTF-8 without a fault; UTF-16 by the Chinese it yields; line
 * by line, where some lines are UTF-8 and others aren't; GB18030 (which holds GBK and GB2312) or
 * Big5, whichever yields the commoner characters; what ICU's detector says. Files are Chinese, so a
 * reading counts as right when the characters it yields are the common ones.
 */
final class Decoder {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /**
   * The share of common characters above which a reading is believed. Chinese read rightly has more
   * than 0.9, UTF-8 read as GB18030 less than 0.5.
   */
  private static final double BELIEVED = 0.7;

  /** More of the text than this as control or replacement characters, and it is no text. */
  private static final double MAX_NOISE = 0.05;

  private static final int SAMPLE_BYTES = 1 << 16;

  /** What came of it. */
  sealed interface Result {}

  /** Readable, with the lines in which something was not. */
  record Decoded(String text, List<String> warnings) implements Result {}

  /** Not text, with the reason. */
  record Failed(String reason) implements Result {}

  private Decoder() {}

  /** Decodes a whole file. */
  static Result decode(byte[] bytes) {
    Result result = decodeUnchecked(bytes);
    if (result instanceof Decoded decoded && noise(decoded.text()) > MAX_NOISE) {
      return new Failed("a binary file, or text in a character set that isn't known");
    }
    return result;
  }

  private static Result decodeUnchecked(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    if (mark != null) {
      byte[] rest = Arrays.copyOfRange(bytes, mark.length(), bytes.length);
      return mark.charset().equals(StandardCharsets.UTF_8)
          ? decodeUnmarked(rest)
          : decodeMarked(rest, mark.charset());
    }
    return decodeUnmarked(bytes);
  }

  private static Decoded decodeMarked(byte[] bytes, Charset charset) {
    String strict = strictly(bytes, charset);
    if (strict != null) {
      return new Decoded(strict, List.of());
    }
    String lenient = new String(bytes, charset);
    int line = Lines.of(lenient.substring(0, lenient.indexOf(0xFFFD) + 1)).size();
    String warning = "line %d and maybe more: bytes that are no %s".formatted(line, charset.name());
    return new Decoded(lenient, List.of(warning));
  }

  private static Result decodeUnmarked(byte[] bytes) {
    int zero = indexOfZero(bytes);
    String utf8 = zero >= 0 ? null : strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return new Decoded(utf8, List.of());
    }
    String wide = utf16(bytes);
    if (wide != null) {
      return new Decoded(wide, List.of());
    }
    if (zero >= 0) {
      return new Failed("a binary file: a zero byte at position " + (zero + 1));
    }
    return MixedLines.hasUtf8(bytes)
        ? new MixedLines(bytes, StandardCharsets.UTF_8).decoded()
        : decodeLegacy(bytes);
  }

  private static Decoded decodeLegacy(byte[] bytes) {
    Charset charset = legacy(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES)));
    String strict = strictly(bytes, charset);
    return strict != null
        ? new Decoded(strict, List.of())
        : new MixedLines(bytes, charset).decoded();
  }

  private static Charset legacy(byte[] sample) {
    double gb = CommonHan.share(new String(sample, GB18030));
    double big5 = CommonHan.share(new String(sample, BIG5));
    if (Math.max(gb, big5) >= BELIEVED) {
      return gb >= big5 ? GB18030 : BIG5;
    }
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    boolean usable = match != null && Charset.isSupported(match.getName());
    return usable ? Charset.forName(match.getName()) : GB18030;
  }

  /**
   * One line of a file that is UTF-8 elsewhere; null where it is neither UTF-8 nor GB18030.
   *
   * @param bytes without its line terminator
   */
  static @Nullable String line(byte[] bytes) {
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      return utf8;
    }
    String gb = strictly(bytes, GB18030);
    return gb != null && CommonHan.share(gb) >= BELIEVED ? gb : null;
  }

  /** UTF-16 without a mark: one byte order yields Chinese and ASCII, the other rubbish. */
  private static @Nullable String utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return null;
    }
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (CommonHan.share(new String(sample, order)) >= 0.9) {
        return strictly(bytes, order);
      }
    }
    return null;
  }

  static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static double noise(String text) {
    long noisy = text.chars().filter(Decoder::isNoise).count();
    return text.isEmpty() ? 0 : noisy / (double) text.length();
  }

  private static boolean isNoise(int c) {
    return c == 0xFFFD || (c < ' ' && !Character.isWhitespace(c)) || (c >= 0x7F && c < 0xA0);
  }

  private record ByteOrderMark(Charset charset, int length) {
    static @Nullable ByteOrderMark of(byte[] b) {
      if (starts(b, 0xEF, 0xBB, 0xBF)) {
        return new ByteOrderMark(StandardCharsets.UTF_8, 3);
      }
      if (starts(b, 0xFF, 0xFE)) {
        return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
      }
      return starts(b, 0xFE, 0xFF) ? new ByteOrderMark(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean starts(byte[] bytes, int... wanted) {
      for (int i = 0; i < wanted.length; i++) {
        if (i >= bytes.length || (bytes[i] & 0xFF) != wanted[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
