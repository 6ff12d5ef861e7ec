package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;

/**
 * The ways into the server, one for each cost, so that what is costly never keeps what is cheap
 * from being answered.
 */
final class Gates {
  /** A check takes some hundredths of a second, a file's up to some. */
  private static final Duration DRAFT_PATIENCE = Duration.ofSeconds(10);

  private final Gate searches;
  private final Gate exports;
  private final Gate drafts;
  private final Gate checks;
  private final ClientRate exportRate;
  private final ClientRate draftRate;
  private final ClientShare exportShare;
  private final ClientShare draftShare;

  Gates(Limits limits) {
    Duration patience = limits.searches().patience();
    int mostExports = limits.exports().atOnce();
    int mostDrafts = limits.drafts().inMemory();
    searches = new Gate(limits.searches().atWork(), limits.searches().line(), patience);
    exports = new Gate(mostExports, mostExports, patience);
    drafts = new Gate(mostDrafts);
    checks = new Gate(limits.drafts().compared(), mostDrafts, DRAFT_PATIENCE);
    exportRate = new ClientRate(limits.exports().share());
    draftRate = new ClientRate(limits.drafts().share());
    exportShare = new ClientShare(limits.exports().share().atOnce());
    draftShare = new ClientShare(limits.drafts().share().atOnce());
  }

  /** A handler that requests of a cost come to through their gate. */
  Handler before(Cost cost, Handler handler) {
    return switch (cost) {
      case NONE -> handler;
      case SOME -> context -> searches.handle(context, handler);
      case DRAFT -> context -> draftShare.handle(context, open -> drafts.handle(open, handler));
      case EXPORT ->
          context -> {
            exportRate.count(context.ip());
            exportShare.handle(context, open -> exports.handle(open, handler));
          };
    };
  }

  /**
   * Compares a draft that has been read when it is its turn.
   *
   * @throws TryLaterException if too many came before it, or from its client
   */
  void check(Context context, Handler comparing) throws Exception {
    draftRate.count(context.ip());
    checks.handle(context, comparing);
  }
}
