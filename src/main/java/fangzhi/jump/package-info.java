/**
 * Stories that go on on another page: which parts belong together and what they make as one. Pure
 * functions; open {@link fangzhi.jump.JumpMatching} first.
 */
@NullMarked
package fangzhi.jump;

import org.jspecify.annotations.NullMarked;
