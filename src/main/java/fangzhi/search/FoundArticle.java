package fangzhi.search;

/** An article as a search's order has it. */
record FoundArticle(int document, Position position) {}
