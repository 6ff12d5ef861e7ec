package fangzhi.page;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecoderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String STORY =
      "河西社区的菜地收成好\n本报讯（记者 李小禾）9月3日一早，社区的菜地里来了二十多位居民。\n“今年雨水足，豆角长得快。”王大爷说。\n";
  private static final String TRADITIONAL = "社區的菜園收成好\n今年雨水足，豆角長得快，居民們都來摘菜。\n";

  static Stream<Arguments> charsetTruths() {
    return Stream.of(
        Arguments.of("UTF-8", STORY, STORY.getBytes(UTF_8)),
        Arguments.of("UTF-8 with a mark", STORY, joined(0xEF, 0xBB, 0xBF, STORY.getBytes(UTF_8))),
        Arguments.of("UTF-16LE with a mark", STORY, joined(0xFF, 0xFE, STORY.getBytes(UTF_16LE))),
        Arguments.of("UTF-16BE with a mark", STORY, joined(0xFE, 0xFF, STORY.getBytes(UTF_16BE))),
        Arguments.of("UTF-16LE", STORY, STORY.getBytes(UTF_16LE)),
        Arguments.of("UTF-16BE", STORY, STORY.getBytes(UTF_16BE)),
        Arguments.of("GB18030", STORY, STORY.getBytes(GB18030)),
        Arguments.of("GBK", STORY, STORY.getBytes(Charset.forName("GBK"))),
        Arguments.of("GBK of one line", "河西社区", "河西社区".getBytes(GB18030)),
        Arguments.of("GBK that looks like UTF-8", "联通", "联通".getBytes(GB18030)),
        Arguments.of("GB18030 of four bytes", "菜地㐀收成好，居民高兴", "菜地㐀收成好，居民高兴".getBytes(GB18030)),
        Arguments.of("Big5", TRADITIONAL, TRADITIONAL.getBytes(Charset.forName("Big5"))),
        Arguments.of("traditional as GBK", TRADITIONAL, TRADITIONAL.getBytes(GB18030)),
        Arguments.of(
            "ASCII that looks like UTF-16",
            "Bush hid the facts",
            "Bush hid the facts".getBytes(UTF_8)),
        Arguments.of("ASCII", "this is page 3\n", "this is page 3\n".getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charsetTruths")
  void readsEveryCharsetWithoutBeingTold(String name, String text, byte[] bytes) {
    assertEquals(new Decoder.Decoded(text, List.of()), Decoder.decode(bytes), name);
  }

  @Test
  void fileCutInTheMiddleOfACharacterKeepsTheRest() {
    byte[] bytes = STORY.strip().getBytes(UTF_8);
    Decoder.Decoded decoded = decoded(Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(STORY.strip().substring(0, STORY.strip().length() - 1), decoded.text());
    assertEquals(List.of("line 3: the file ends in the middle of a character"), decoded.warnings());
  }

  @Test
  void gbkLineAmongUtf8LinesIsReadAndNamed() {
    byte[] mixed =
        joined(STORY.getBytes(UTF_8), "街道办事处送来新种子。\n".getBytes(GB18030), STORY.getBytes(UTF_8));
    Decoder.Decoded decoded = decoded(mixed);
    assertEquals(STORY + "街道办事处送来新种子。\n" + STORY, decoded.text());
    assertEquals(
        List.of("line 4: in another character set than the rest; read as GB18030"),
        decoded.warnings());
  }

  @Test
  void brokenByteInUtf8IsShownAndNamed() {
    byte[] bytes = joined(STORY.getBytes(UTF_8), joined(0xE6, 0x20, STORY.getBytes(UTF_8)));
    Decoder.Decoded decoded = decoded(bytes);
    assertEquals(STORY + "\uFFFD " + STORY, decoded.text());
    assertEquals(List.of("line 4: bytes that are no UTF-8, shown as \uFFFD"), decoded.warnings());
  }

  @Test
  void gbkCutInTheMiddleOfACharacterKeepsTheRest() {
    byte[] bytes = STORY.strip().getBytes(GB18030);
    Decoder.Decoded decoded = decoded(Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(STORY.strip().substring(0, STORY.strip().length() - 1), decoded.text());
    assertEquals(1, decoded.warnings().size());
  }

  @Test
  void zeroBytesAreNoText() {
    byte[] bytes = joined(STORY.getBytes(UTF_8), new byte[] {0, 1, 2}, STORY.getBytes(UTF_8));
    Decoder.Failed failed = assertInstanceOf(Decoder.Failed.class, Decoder.decode(bytes));
    assertTrue(failed.reason().startsWith("a binary file: a zero byte at position "));
  }

  @Test
  void controlCharactersAreNoText() {
    byte[] bytes = new byte[5000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (1 + i * 31 % 255);
    }
    assertInstanceOf(Decoder.Failed.class, Decoder.decode(bytes));
  }

  private static Decoder.Decoded decoded(byte[] bytes) {
    return assertInstanceOf(Decoder.Decoded.class, Decoder.decode(bytes));
  }

  private static byte[] joined(int first, int second, byte[] rest) {
    return joined(new byte[] {(byte) first, (byte) second}, rest);
  }

  private static byte[] joined(int first, int second, int third, byte[] rest) {
    return joined(new byte[] {(byte) first, (byte) second, (byte) third}, rest);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
