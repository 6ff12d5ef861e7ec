package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files of web/static, all of them text, which the build copies beside the classes. A file
 * asked for by {@link #address} may be kept for ever, as its address changes with its content.
 */
final class StaticFiles {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.([a-z0-9]+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  private record StaticFile(String text, EntityTag tag) {}

  /** The address of a file, with the hash of its content. */
  String address(String name) {
    return "/static/" + name + "?v=" + file(name).tag().hash();
  }

  void answer(Context context) {
    StaticFile file = file(context.pathParam("name"));
    boolean byHash = file.tag().hash().equals(context.queryParam("v"));
    context.header("Cache-Control", byHash ? "public, max-age=31536000, immutable" : "no-cache");
    context.header("Vary", "Accept-Encoding");
    if (!file.tag().answers(context)) {
      context.contentType(type(context.pathParam("name"))).result(file.text());
    }
  }

  private StaticFile file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new NotFoundResponse();
    }
    return files.computeIfAbsent(name, StaticFiles::read);
  }

  private static StaticFile read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
      if (in == null) {
        throw new NotFoundResponse();
      }
      byte[] bytes = in.readAllBytes();
      return new StaticFile(new String(bytes, StandardCharsets.UTF_8), EntityTag.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
