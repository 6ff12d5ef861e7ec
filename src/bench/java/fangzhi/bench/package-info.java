/**
 * Benchmarks: Fangzhi beside plain Lucene and OpenSearch, on the same articles and in the same run.
 * {@link fangzhi.bench.Bench} is the command, {@code src/docs/BENCHMARKS.md} tells what is
 * compared.
 */
@NullMarked
package fangzhi.bench;

import org.jspecify.annotations.NullMarked;
