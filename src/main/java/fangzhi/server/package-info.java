/** HTTP in, search out, as JSON or HTML; knows no Lucene type and no parser. */
@NullMarked
package fangzhi.server;

import org.jspecify.annotations.NullMarked;
