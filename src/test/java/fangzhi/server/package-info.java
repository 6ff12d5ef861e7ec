/** Tests of the pages and the JSON interface by HTTP, over a real index. */
@NullMarked
package fangzhi.server;

import org.jspecify.annotations.NullMarked;
