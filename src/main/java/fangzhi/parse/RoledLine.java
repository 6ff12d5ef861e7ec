package fangzhi.parse;

/** A line with what it is taken for. */
record RoledLine(Line line, LineRole role) {}
