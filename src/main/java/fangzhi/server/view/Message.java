package fangzhi.server.view;

import java.util.List;

/**
 * Something to say, in whatever language.
 *
 * @param key of {@link Texts}
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** With its arguments. */
  public static Message get(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** In the words of a language. */
  public String in(Texts texts) {
    return arguments.isEmpty() ? texts.get(key) : texts.get(key, arguments.toArray());
  }
}
