package fangzhi.search;

/**
 * A name that stories print, which may be that of several people.
 *
 * @param stories how many print it
 */
public record NamedPerson(String name, long stories) {}
