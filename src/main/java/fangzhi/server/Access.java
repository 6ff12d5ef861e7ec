package fangzhi.server;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached, and by whom.
 *
 * @param host the interface's name or address to listen on, such as 127.0.0.1
 * @param port the port, 0 for any free one
 * @param names what else browsers call it, such as archive.example, by which it is known behind a
 *     proxy
 * @param token what its keeper shows to see its metrics; null where nobody may
 * @param limits how much it takes on
 */
public record Access(
    String host, int port, Set<String> names, @Nullable AdminToken token, Limits limits) {
  public Access {
    names = Set.copyOf(names);
  }

  /** On one interface, for everybody alike, with as much as this machine can bear. */
  public static Access to(String host, int port) {
    return new Access(host, port, Set.of(), null, Limits.ofThisMachine());
  }

  /** The same under further names. */
  public Access under(Set<String> others) {
    return new Access(host, port, others, token, limits);
  }

  /** The same, with metrics for who shows a token. */
  public Access with(@Nullable AdminToken shown) {
    return new Access(host, port, names, shown, limits);
  }

  /** The same with other limits. */
  public Access with(Limits others) {
    return new Access(host, port, names, token, others);
  }
}
