package fangzhi.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the archive couldn't take, with the reason in one plain sentence for the person who fed
 * it.
 *
 * @param source the file
 * @param line the line counted from 1, null where the whole file is meant
 */
public record Rejected(String source, @Nullable Integer line, String reason) {}
