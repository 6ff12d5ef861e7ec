package fangzhi.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An index that can't be opened; the message is a plain sentence for a person. */
public class IndexUnavailableException extends IOException {
  IndexUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
