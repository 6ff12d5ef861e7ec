package fangzhi.model;

import org.jspecify.annotations.Nullable;

/**
 * An article as the archive holds it.
 *
 * @param id stable over re-indexing of the same text: lower-case letters, digits and hyphens
 * @param archiveDate the date it is filed under, null where nothing tells one
 */
public record ArchivedArticle(String id, Article article, @Nullable ArchiveDate archiveDate) {}
