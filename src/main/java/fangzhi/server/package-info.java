/**
 * HTTP in, search out, as JSON or HTML; knows no Lucene type and no parser. Open {@link
 * fangzhi.server.FangzhiServer} first.
 */
@NullMarked
package fangzhi.server;

import org.jspecify.annotations.NullMarked;
