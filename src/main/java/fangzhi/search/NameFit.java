package fangzhi.search;

import fangzhi.text.Pinyin;

/** How well a name answers what was typed, the best first. */
enum NameFit {
  NAME,
  OTHER_NAME,
  NAME_BEGINS,
  OTHER_NAME_BEGINS,
  NAME_HOLDS,
  OTHER_NAME_HOLDS,
  /** One of the names after some of its path: 魏都区河西社区. */
  PATH_ENDS,
  PINYIN,
  PINYIN_START,
  PINYIN_CUT_START,
  PINYIN_SHORT_START,
  PINYIN_INSIDE,
  PINYIN_SHORT_INSIDE;

  static NameFit of(Pinyin.Match match) {
    return switch (match) {
      case WHOLE -> PINYIN;
      case START -> PINYIN_START;
      case CUT_START -> PINYIN_CUT_START;
      case SHORT_START -> PINYIN_SHORT_START;
      case INSIDE -> PINYIN_INSIDE;
      case SHORT_INSIDE -> PINYIN_SHORT_INSIDE;
    };
  }

  /** Whether pinyin was typed from the name's beginning on. */
  boolean beginsPinyin() {
    return compareTo(PINYIN) >= 0 && compareTo(PINYIN_SHORT_START) <= 0;
  }

  /** Whether a whole name or its whole pinyin was typed. */
  boolean isWhole() {
    return this == NAME || this == OTHER_NAME || this == PINYIN;
  }
}
