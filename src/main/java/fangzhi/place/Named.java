package fangzhi.place;

/**
 * A unit under one of its names.
 *
 * @param path the path the name stands for; it ends in a former name where that is printed
 */
record Named(String name, Unit unit, String path) {
  Level level() {
    return unit.level();
  }
}
