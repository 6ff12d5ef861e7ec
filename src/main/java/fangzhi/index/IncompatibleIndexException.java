package fangzhi.index;

/** An index that another version of this program wrote: it has to be built again. */
public final class IncompatibleIndexException extends IndexUnavailableException {
  IncompatibleIndexException(String message) {
    super(message, null);
  }
}
