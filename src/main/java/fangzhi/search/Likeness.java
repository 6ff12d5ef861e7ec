package fangzhi.search;

/** How what was typed may have become another text than the one meant, the likeliest first. */
public enum Likeness {
  /** The same in a field that a plain term isn't looked for in: 署名:许宣. */
  FIELD,
  /** Characters that are read alike: 魏督区 for 魏都区. */
  SOUND,
  /** Characters that look alike: 郾陵 for 鄢陵. */
  SHAPE,
  /** Its pinyin or their initials: weiduqu, hxsq. */
  PINYIN,
  /** Two characters that changed places. */
  ORDER,
  /** A character too few, too many or another one. */
  CHARACTER;

  /** Whether much else is alike in this way. */
  boolean isLoose() {
    return this == ORDER || this == CHARACTER;
  }
}
