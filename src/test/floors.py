#!/usr/bin/env python3
"""Compare the figures on standard input (one JSON object) with a set's floors.

usage: floors.py FLOORS_FILE SET

Prints a table; ends with status 1 when a figure is below its floor, when a floor's figure is
missing, or when the set has no floors. Floors only go up.
"""
import json
import sys

TOLERANCE = 1e-9


def main():
    floors_file, name = sys.argv[1:]
    with open(floors_file, encoding="utf-8") as stream:
        floors = json.load(stream)
    figures = json.load(sys.stdin)
    if not floors.get(name):
        sys.exit(f"{floors_file} has no floors for {name}")
    print(f"{name:<14} figure   floor")
    low = []
    for field in list(figures) + [f for f in floors[name] if f not in figures]:
        figure, floor = figures.get(field), floors[name].get(field, 0)
        if figure is None or figure < floor - TOLERANCE:
            low.append(field)
        shown = "missing" if figure is None else f"{figure:.4f}"
        print(f"  {field:<12} {shown:>7}  {floor:.4f}{'  BELOW' if field in low else ''}")
    if low:
        sys.exit(f"{name}: below the floor: {', '.join(low)}")


if __name__ == "__main__":
    main()
