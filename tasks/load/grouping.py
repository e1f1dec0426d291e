"""Pairs of events that are the same → groups of events that are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


def grouped(pairs: Iterable[tuple[int, int, int, int]]) -> dict[int, int]:
    """The group of each event that is the same as another; a group is named after one of its events.

    A pair is two events and the releases that report them, and pairs come surest first. Two groups become one where at
    least half of the pairs across them are the same event, so that a vague event between two exact ones does not make
    them one; and never where both hold an event of one release, which told them apart.
    """
    group: dict[int, set[int]] = {}
    releases: dict[int, set[int]] = {}
    same: defaultdict[int, set[int]] = defaultdict(set)
    pairs = list(pairs)
    for one, other, one_release, other_release in pairs:
        same[one].add(other)
        same[other].add(one)
        group[one], group[other] = {one}, {other}
        releases[one], releases[other] = {one_release}, {other_release}
    name = {event: event for event in group}
    for one, other, *_ in pairs:
        # The larger group takes the smaller in; of two of one size the first, as pairs are in order.
        into, out = sorted((name[one], name[other]), key=lambda n: -len(group[n]))
        if into == out or not releases[into].isdisjoint(releases[out]):
            continue
        agreed = sum(len(same[event] & group[into]) for event in group[out])
        if 2 * agreed >= len(group[into]) * len(group[out]):
            releases[into] |= releases.pop(out)
            for event in group[out]:
                name[event] = into
            group[into] |= group.pop(out)
    return name
