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
 * @param exports results that are sent while they are read, at a time
 * @param drafts drafts in memory at a time, while they are sent, wait or are compared
 * @param checks drafts that are compared at a time
 * @param connections the most, idle ones too; no more are taken until some end
 * @param idle how long a connection may do nothing, or a slow one next to nothing
 * @param stopping how long what was begun may go on when the server ends
 * @param draftRate drafts a client
 * @param exportRate exports and reports a client
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
    Rate draftRate,
    Rate exportRate) {
  private static final int SEARCHES_A_PROCESSOR = 2;
  private static final int WAITING_A_SEARCH = 8;

  /**
   * What a client may ask for.
   *
   * @param burst requests at once
   * @param perSecond requests in the long run
   */
  public record Rate(int burst, double perSecond) {
    /** More than anybody asks for. */
    static final Rate ANY = new Rate(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** For a machine of so many processors that lets a process have so many files open. */
  static Limits of(int processors, long files) {
    int searches = Math.max(4, SEARCHES_A_PROCESSOR * processors);
    return new Limits(
        searches,
        WAITING_A_SEARCH * searches,
        Duration.ofSeconds(1),
        4,
        16,
        Math.max(1, processors / 2),
        OpenFiles.connections(files),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        new Rate(120, 2),
        new Rate(30, 0.5));
  }

  /** For this machine. */
  public static Limits ofThisMachine() {
    return of(Runtime.getRuntime().availableProcessors(), OpenFiles.most());
  }

  Limits withRates(Rate drafts, Rate exports) {
    return new Limits(
        searches,
        line,
        patience,
        this.exports,
        this.drafts,
        checks,
        connections,
        idle,
        stopping,
        drafts,
        exports);
  }

  /** The same for any number of costly requests a client, such as one that tries them all. */
  public Limits withAnyRate() {
    return withRates(Rate.ANY, Rate.ANY);
  }
}
