package fangzhi.index;

/**
 * How a document came into the archive.
 *
 * @param generation which replacement of its source file it came with
 * @param added when its article was put in first, in seconds since 1970
 */
record Origin(String generation, long added) {}
