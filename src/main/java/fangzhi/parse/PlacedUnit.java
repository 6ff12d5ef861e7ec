package fangzhi.parse;

/**
 * Where a unit of the page went.
 *
 * @param article the article's number on the page from 1, 0 where it is in none
 */
record PlacedUnit(Unit unit, Part part, int article) {}
