/** The whole site as its readers meet it: in a real browser, on the sample's articles. */
@NullMarked
package fangzhi.web;

import org.jspecify.annotations.NullMarked;
