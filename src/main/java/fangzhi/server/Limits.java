package fangzhi.server;

import java.time.Duration;

/**
 * How much a server takes on at a time. What is beyond that is refused at once (503), so that what
 * was taken on is answered soon and memory stays bounded; each client's costly requests are limited
 * besides (429).
 *
 * @param searches requests of the ordinary kind that are worked on at a time
 * @param line requests of that kind that may wait for others to end
 * @param patience how long a request may wait
 * @param exports results that are sent while they are read, at a time; as many may wait
 * @param drafts drafts in memory at a time, while they are sent, wait or are compared
 * @param checks drafts that are compared at a time
 * @param connections the most, idle ones too; no more are taken until some end
 * @param idle how long a connection may do nothing, a slow one next to nothing, or say what it asks
 * @param stopping how long what was begun may go on when the server ends
 * @param draftShare drafts a client
 * @param exportShare exports and reports a client
 */
public record Limits(
    int searches,
    int line,
    Duration patience,
    int exports,
    int drafts,
    int checks,
    int connections,
    Duration idle,
    Duration stopping,
    Share draftShare,
    Share exportShare) {
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

  /** For a machine of so many processors that lets a process have so many files open. */
  static Limits of(int processors, long files) {
    int searches = Math.max(FEWEST_SEARCHES, SEARCHES_A_PROCESSOR * processors);
    return new Limits(
        searches,
        Math.min(MOST_WAITING, WAITING_A_SEARCH * searches),
        PATIENCE,
        EXPORTS,
        DRAFTS,
        Math.max(1, processors / 2),
        OpenFiles.connections(files),
        IDLE,
        STOPPING,
        DRAFT_SHARE,
        EXPORT_SHARE);
  }

  /** For this machine. */
  public static Limits ofThisMachine() {
    return of(Runtime.getRuntime().availableProcessors(), OpenFiles.most());
  }

  /** Threads enough for all that is taken on and for those that are always answered. */
  int threads() {
    return searches + line + 2 * exports + drafts + SPARE_THREADS;
  }

  Limits withSearches(int atWork, int waiting, Duration longest) {
    return new Limits(
        atWork,
        waiting,
        longest,
        exports,
        drafts,
        checks,
        connections,
        idle,
        stopping,
        draftShare,
        exportShare);
  }

  Limits withExports(int most) {
    return new Limits(
        searches,
        line,
        patience,
        most,
        drafts,
        checks,
        connections,
        idle,
        stopping,
        draftShare,
        exportShare);
  }

  Limits withDrafts(int inMemory, int compared) {
    return new Limits(
        searches,
        line,
        patience,
        exports,
        inMemory,
        compared,
        connections,
        idle,
        stopping,
        draftShare,
        exportShare);
  }

  Limits withConnections(int most, Duration longestIdle) {
    return new Limits(
        searches,
        line,
        patience,
        exports,
        drafts,
        checks,
        most,
        longestIdle,
        stopping,
        draftShare,
        exportShare);
  }

  Limits withStopping(Duration longest) {
    return new Limits(
        searches,
        line,
        patience,
        exports,
        drafts,
        checks,
        connections,
        idle,
        longest,
        draftShare,
        exportShare);
  }

  Limits withShares(Share draft, Share export) {
    return new Limits(
        searches,
        line,
        patience,
        exports,
        drafts,
        checks,
        connections,
        idle,
        stopping,
        draft,
        export);
  }

  /** The same for any number of costly requests a client, such as one that tries them all. */
  public Limits withAnyShare() {
    return withShares(Share.ANY, Share.ANY);
  }
}
