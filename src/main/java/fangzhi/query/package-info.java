/**
 * What was typed in, a {@link fangzhi.query.ParsedQuery} out: the query language. Pure functions
 * that fail on no text; start with {@link fangzhi.query.ParsedQuery#parse}.
 */
@NullMarked
package fangzhi.query;

import org.jspecify.annotations.NullMarked;
