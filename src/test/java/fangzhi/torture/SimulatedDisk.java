package fangzhi.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * A disk in memory that fails as it is told and that tells what a power cut leaves of it, in the
 * way of Lucene's own {@code MockDirectoryWrapper.crash()}.
 *
 * <p>What was synced stays. Of what wasn't, a file may be gone, empty, cut off anywhere, or end in
 * zeros or garbage; the renamings and deletions since the last {@link #syncMetaData} have happened
 * up to any of them, for a journal keeps their order. A file's own sync keeps its name too, as on
 * ext4, XFS and Btrfs. Thread-safe.
 */
final class SimulatedDisk extends BaseDirectory {
  private static final int BLOCK_BYTES = 4096;

  private final Map<String, Content> files = new TreeMap<>();
  private final Map<String, Content> durable = new TreeMap<>();
  private final List<Change> unsynced = new ArrayList<>();
  private Fault fault;
  private long temporaryFiles;

  /** What is done to a disk. */
  enum Operation {
    CREATE,
    WRITE,
    SYNC,
    RENAME,
    SYNC_NAMES,
    DELETE,
    OPEN,
    READ;

    boolean changes() {
      return this != OPEN && this != READ;
    }
  }

  /** When an operation fails; asked before each, one at a time. */
  @FunctionalInterface
  interface Fault {
    Fault NONE = (operation, file, usedBytes) -> {};

    /**
     * Throws where it fails.
     *
     * @param usedBytes of the disk after it
     */
    void before(Operation operation, String file, long usedBytes) throws IOException;
  }

  /** A renaming, or a deletion where there is no new name. */
  private record Change(String from, String to, Content content) {
    boolean isDeletion() {
      return to.isEmpty();
    }
  }

  private static final class Content {
    private byte[] bytes = {};
    private boolean isSynced;
  }

  SimulatedDisk() {
    this(Fault.NONE);
  }

  SimulatedDisk(Fault fault) {
    super(new SingleInstanceLockFactory());
    this.fault = fault;
  }

  /** Has it fail otherwise from now on. */
  synchronized void fail(Fault next) {
    fault = next;
  }

  /** A disk that holds the same, all of it synced. */
  synchronized SimulatedDisk copy() {
    SimulatedDisk copy = new SimulatedDisk();
    files.forEach((name, content) -> copy.put(name, content.bytes.clone()));
    return copy;
  }

  /** What is left if the power is cut now. */
  synchronized SimulatedDisk afterPowerCut(Random random) {
    Map<String, Content> left = new TreeMap<>(durable);
    files.forEach(
        (name, content) -> {
          if (!left.containsKey(name) && !content.isSynced && random.nextBoolean()) {
            left.put(name, content);
          }
        });
    for (Change change : unsynced.subList(0, random.nextInt(unsynced.size() + 1))) {
      left.remove(change.from());
      if (!change.isDeletion()) {
        left.put(change.to(), change.content());
      }
    }
    SimulatedDisk disk = new SimulatedDisk();
    left.forEach(
        (name, content) ->
            disk.put(name, content.isSynced ? content.bytes : torn(content.bytes, random)));
    return disk;
  }

  private static byte[] torn(byte[] bytes, Random random) {
    int kept = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(5)) {
      case 0 -> new byte[0];
      case 1 -> Arrays.copyOf(bytes, kept);
      case 2 -> Arrays.copyOf(bytes, kept / BLOCK_BYTES * BLOCK_BYTES);
      case 3 -> Arrays.copyOf(Arrays.copyOf(bytes, kept), bytes.length);
      default -> garbled(bytes, kept, random);
    };
  }

  private static byte[] garbled(byte[] bytes, int kept, Random random) {
    byte[] garbage = new byte[bytes.length - kept];
    random.nextBytes(garbage);
    byte[] torn = bytes.clone();
    System.arraycopy(garbage, 0, torn, kept, garbage.length);
    return torn;
  }

  private void put(String name, byte[] bytes) {
    Content content = new Content();
    content.bytes = bytes;
    content.isSynced = true;
    files.put(name, content);
    durable.put(name, content);
  }

  /** The bytes of a file. */
  synchronized byte[] bytes(String name) throws IOException {
    return existing(name).bytes.clone();
  }

  /** Puts other bytes in the place of a file's. */
  synchronized void overwrite(String name, byte[] bytes) throws IOException {
    existing(name);
    put(name, bytes);
  }

  /** Loses a file. */
  synchronized void lose(String name) throws IOException {
    existing(name);
    files.remove(name);
    durable.remove(name);
  }

  private Content existing(String name) throws NoSuchFileException {
    Content content = files.get(name);
    if (content == null) {
      throw new NoSuchFileException(name);
    }
    return content;
  }

  private void before(Operation operation, String file, long moreBytes) throws IOException {
    fault.before(operation, file, usedBytes() + moreBytes);
  }

  /** Bytes of all files. */
  synchronized long usedBytes() {
    return files.values().stream().mapToLong(content -> content.bytes.length).sum();
  }

  @Override
  public synchronized String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    before(Operation.DELETE, name, 0);
    unsynced.add(new Change(name, "", existing(name)));
    files.remove(name);
  }

  @Override
  public synchronized long fileLength(String name) throws IOException {
    return existing(name).bytes.length;
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    before(Operation.CREATE, name, 0);
    if (files.containsKey(name)) {
      throw new FileAlreadyExistsException(name);
    }
    Content content = new Content();
    files.put(name, content);
    return new OutputStreamIndexOutput(
        "simulated " + name, name, new Writing(name, content), BLOCK_BYTES);
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return createOutput(getTempFileName(prefix, suffix, temporaryFiles++), context);
  }

  private final class Writing extends OutputStream {
    private final String name;
    private final Content content;

    Writing(String name, Content content) {
      this.name = name;
      this.content = content;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      synchronized (SimulatedDisk.this) {
        before(Operation.WRITE, name, length);
        int end = content.bytes.length;
        content.bytes = Arrays.copyOf(content.bytes, end + length);
        System.arraycopy(from, offset, content.bytes, end, length);
      }
    }
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      before(Operation.SYNC, name, 0);
      Content content = existing(name);
      content.isSynced = true;
      durable.put(name, content);
      unsynced.removeIf(change -> change.isDeletion() && change.from().equals(name));
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    before(Operation.SYNC_NAMES, "", 0);
    unsynced.clear();
    durable.clear();
    durable.putAll(files);
  }

  @Override
  public synchronized void rename(String from, String to) throws IOException {
    before(Operation.RENAME, to, 0);
    Content content = existing(from);
    files.remove(from);
    files.put(to, content);
    unsynced.add(new Change(from, to, content));
  }

  @Override
  public synchronized IndexInput openInput(String name, IOContext context) throws IOException {
    before(Operation.OPEN, name, 0);
    return new Reading(name, existing(name).bytes);
  }

  private final class Reading extends BufferedIndexInput {
    private final String name;
    private final byte[] bytes;

    Reading(String name, byte[] bytes) {
      super("simulated " + name);
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    protected void readInternal(ByteBuffer into) throws IOException {
      synchronized (SimulatedDisk.this) {
        before(Operation.READ, name, 0);
      }
      into.put(bytes, (int) getFilePointer(), into.remaining());
    }

    @Override
    protected void seekInternal(long position) {}

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void close() {}
  }

  @Override
  public Set<String> getPendingDeletions() {
    return Set.of();
  }

  /** It stays as it is: a writer closes the directory it was given. */
  @Override
  public void close() {}
}
