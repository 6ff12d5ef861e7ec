package fangzhi.export;

import fangzhi.model.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * A further part of a story, on another page.
 *
 * @param id leads to the whole article, too
 * @param continuedFrom the page that the part's jump mark names as holding what comes before
 * @param continuedTo the page that a jump mark at the part's end names
 */
public record ContinuationJson(
    String id,
    @Nullable String headline,
    @Nullable String kicker,
    @Nullable String deck,
    @Nullable String pageNumber,
    @Nullable String continuedFrom,
    @Nullable String continuedTo,
    SourceJson source) {

  public static ContinuationJson of(Continuation part) {
    return new ContinuationJson(
        part.id(),
        part.heading().headline(),
        part.heading().kicker(),
        part.heading().deck(),
        part.pageNumber(),
        part.continuedFrom(),
        part.continuedTo(),
        SourceJson.of(part.source()));
  }
}
