package fangzhi.server;

import java.time.Duration;

/**
 * How much a server takes on at a time. What is beyond that is refused at once (503), so that what
 * was taken on is answered soon and memory stays bounded; each client's costly requests are limited
 * besides (429).
 *
 * @param searches requests of the ordinary kind
 * @param exports results that are sent while they are read; as many as at a time may wait
 * @param drafts texts and files to be compared
 * @param connections a request's way in
 * @param stopping how long what was begun may go on when the server ends
 */
public record Limits(
    Searches searches, Exports exports, Drafts drafts, Connected connections, Duration stopping) {
  /** A search waits for the disk now and then; another has the processor meanwhile. */
  private static final int SEARCHES_A_PROCESSOR = 2;

  /** So that some long searches on a small machine keep no short ones waiting. */
  private static final int FEWEST_SEARCHES = 4;

  /** What some tens of milliseconds each lets wait for less than the patience. */
  private static final int WAITING_A_SEARCH = 8;

  /** Each of them holds a thread. */
  private static final int MOST_WAITING = 256;

  /** Readers don't wait longer for a page than a second or two. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Each reads from the index as long as its client reads. */
  private static final int EXPORTS = 4;

  /** Each may have a file of some megabytes in memory. */
  private static final int DRAFTS = 16;

  /** A reader who goes on within it needs no new connection; who is gone is forgotten soon. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** Less than the 90 seconds that systemd waits before it kills. */
  private static final Duration STOPPING = Duration.ofSeconds(30);

  /** For an office behind one address, and a program that checks some drafts side by side. */
  private static final Share DRAFT_SHARE = new Share(120, 2, 4);

  /** Half of the exports there may be are left to others. */
  private static final Share EXPORT_SHARE = new Share(30, 0.5, 2);

  /** Those of Jetty itself, and for what is refused or costs next to nothing. */
  private static final int SPARE_THREADS = 200;

  /**
   * What a client may ask for.
   *
   * @param burst requests one soon after the other
   * @param perSecond requests in the long run
   * @param atOnce requests that are sent, wait, are worked on or answered at a time
   */
  public record Share(int burst, double perSecond, int atOnce) {
    /** More than anybody asks for. */
    static final Share ANY = new Share(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Searches, articles and the like.
   *
   * @param atWork how many are worked on at a time
   * @param line how many may wait for others to end
   * @param patience how long one may wait; an export may, too
   */
  record Searches(int atWork, int line, Duration patience) {}

  /**
   * Exports and reports.
   *
   * @param atOnce how many are sent at a time
   * @param share of a client
   */
  record Exports(int atOnce, Share share) {}

  /**
   * Drafts.
   *
   * @param inMemory how many are sent, wait or are compared at a time
   * @param compared how many are compared at a time
   * @param share of a client
   */
  record Drafts(int inMemory, int compared, Share share) {}

  /**
   * Connections.
   *
   * @param most of them, idle ones too; no more are taken until some end
   * @param idle how long one may do nothing, a slow one next to nothing, or say what it asks
   */
  record Connected(int most, Duration idle) {}

  /** For a machine of so many processors that lets a process have so many files open. */
  static Limits of(int processors, long files) {
    int atWork = Math.max(FEWEST_SEARCHES, SEARCHES_A_PROCESSOR * processors);
    int line = Math.min(MOST_WAITING, WAITING_A_SEARCH * atWork);
    return new Limits(
        new Searches(atWork, line, PATIENCE),
        new Exports(EXPORTS, EXPORT_SHARE),
        new Drafts(DRAFTS, Math.max(1, processors / 2), DRAFT_SHARE),
        new Connected(OpenFiles.connections(files), IDLE),
        STOPPING);
  }

  /** For this machine. */
  public static Limits ofThisMachine() {
    return of(Runtime.getRuntime().availableProcessors(), OpenFiles.most());
  }

  /** Threads enough for all that is taken on and for those that are always answered. */
  int threads() {
    return searches.atWork()
        + searches.line()
        + 2 * exports.atOnce()
        + drafts.inMemory()
        + SPARE_THREADS;
  }

  Limits withSearches(int atWork, int line, Duration patience) {
    Searches others = new Searches(atWork, line, patience);
    return new Limits(others, exports, drafts, connections, stopping);
  }

  Limits withExports(int atOnce) {
    Exports others = new Exports(atOnce, exports.share());
    return new Limits(searches, others, drafts, connections, stopping);
  }

  Limits withDrafts(int inMemory, int compared) {
    Drafts others = new Drafts(inMemory, compared, drafts.share());
    return new Limits(searches, exports, others, connections, stopping);
  }

  Limits withConnections(int most, Duration idle) {
    return new Limits(searches, exports, drafts, new Connected(most, idle), stopping);
  }

  Limits withStopping(Duration longest) {
    return new Limits(searches, exports, drafts, connections, longest);
  }

  Limits withShares(Share draft, Share export) {
    return new Limits(
        searches,
        new Exports(exports.atOnce(), export),
        new Drafts(drafts.inMemory(), drafts.compared(), draft),
        connections,
        stopping);
  }

  /** The same for any number of costly requests a client, such as one that tries them all. */
  public Limits withAnyShare() {
    return withShares(Share.ANY, Share.ANY);
  }
}
