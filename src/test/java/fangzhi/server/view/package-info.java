/** Tests of addresses and of what the pages show. */
@NullMarked
package fangzhi.server.view;

import org.jspecify.annotations.NullMarked;
