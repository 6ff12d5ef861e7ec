package fangzhi.app;

/** Something the person at the command line can mend; the message is one plain sentence. */
final class CommandException extends Exception {
  CommandException(String message) {
    super(message);
  }
}
