package fangzhi.search;

/** A place with its names, ready to be looked up. */
record NamedPlace(FiledPlace place, PlaceName name) {}
