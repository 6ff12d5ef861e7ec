package fangzhi.server.view;

import org.jspecify.annotations.Nullable;

/**
 * The page shown instead of an answer.
 *
 * @param allowed what would be allowed, where a parameter is at fault
 */
public record ErrorView(int status, String title, String sentence, @Nullable String allowed) {}
