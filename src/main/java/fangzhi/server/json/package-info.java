/** The JSON interface's answers: one record a JSON object, fields in the order they are written. */
@NullMarked
package fangzhi.server.json;

import org.jspecify.annotations.NullMarked;
