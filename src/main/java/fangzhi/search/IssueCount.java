package fangzhi.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds of one day of one paper.
 *
 * @param paper a value of {@link Facet#PAPER}, null for the articles that name none
 * @param articles how many, from 1
 * @param added when the last of them was put into the archive
 */
public record IssueCount(@Nullable String paper, LocalDate day, int articles, Instant added) {}
