package fangzhi.model;

import org.jspecify.annotations.Nullable;

/**
 * A further part of a story, as another page of the issue printed it.
 *
 * @param id the id the part has as an article of its own
 * @param heading the lines above the part, often the story's headline in a shorter form
 * @param pageNumber the page it was printed on
 * @param continuedFrom the page its jump mark names as holding what comes before, such as 第一版
 * @param continuedTo the page a jump mark at its end names as holding the rest
 */
public record Continuation(
    String id,
    Heading heading,
    @Nullable String pageNumber,
    @Nullable String continuedFrom,
    @Nullable String continuedTo,
    SourceRef source) {}
