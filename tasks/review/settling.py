"""Decisions → what the load applies: each with its keys, and the organizations that they keep or point to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import Gazetteer, organization_row
from tasks.domain.records import Decision, Organization, Review
from tasks.review.references import key_of, parts

OTHERWISE = "undo one of these decisions, or decide otherwise"


def settled(decisions: Iterable[Decision], gazetteer: Gazetteer) -> Review:
    """All decisions together; CommuniqueError where they contradict each other."""
    by_key: dict[int, Decision] = {}
    for decision in decisions:
        key = key_of(decision.subject, gazetteer)
        if key in by_key:
            raise CommuniqueError(
                f"'{decision.subject}' is decided twice, {said(by_key[key])} and {said(decision)};"
                f' take it back with `communique review undo "{decision.subject}"` and decide again.'
            )
        by_key[key] = replace(decision, organization_key=key)
    for decision in by_key.values():
        _refuse_known(decision, gazetteer)
    ends = {key: _end(one, by_key, gazetteer) for key, one in by_key.items() if one.target}
    rows = [row for end in ends.values() for row in _target(end, gazetteer)]
    rows += [_provisional(one.subject, gazetteer, True) for one in by_key.values() if one.decision == "new"]
    return Review(
        tuple(
            replace(one, target_key=key_of(ends[key], gazetteer)) if one.target else one
            for key, one in by_key.items()
        ),
        tuple({row.organization_key: row for row in rows}.values()),
    )


def said(decision: Decision) -> str:
    """The decision in words: `the same as osce`, `a new organization`, `no organization`."""
    if decision.decision == "same-as":
        return f"the same as {decision.target}"
    return "a new organization" if decision.decision == "new" else "no organization"


def _refuse_known(decision: Decision, gazetteer: Gazetteer) -> None:
    """Stop at a subject, or a name in the place of an id, that the gazetteer knows."""
    if decision.subject in gazetteer:
        raise CommuniqueError(
            f"'{decision.subject}' stands in the gazetteer: mend it in tasks/domain/gazetteer/ instead."
        )
    target = decision.target
    if target and target not in gazetteer and (ids := gazetteer.ids_of(target)):
        raise CommuniqueError(f"The gazetteer knows '{target}'; write its id there, {' or '.join(ids)}.")


def _end(decision: Decision, by_key: Mapping[int, Decision], gazetteer: Gazetteer) -> str:
    """Where the chain of same-as that begins with this decision ends."""
    way, last = _way(decision, by_key, gazetteer)
    if last.decision == "not-organization":
        raise CommuniqueError(
            f"'{decision.subject}' cannot be the same as '{last.subject}', which was decided to be no"
            f" organization; {OTHERWISE}."
        )
    if way[-1].startswith("group:"):
        raise CommuniqueError(
            f"'{decision.subject}' cannot be the same as {way[-1]}, a group whose members change: make it an"
            " alias in tasks/domain/gazetteer/groups.csv and run `communique backfill --archive`."
        )
    return way[-1]


def _way(
    decision: Decision, by_key: Mapping[int, Decision], gazetteer: Gazetteer
) -> tuple[list[str], Decision]:
    """From this subject over all that it is the same as, and the last decision on the way."""
    way, passed = [decision.subject], {decision.organization_key}
    while decision.target:
        way.append(decision.target)
        key = key_of(decision.target, gazetteer)
        if key in passed:
            raise CommuniqueError(f"{' is the same as '.join(way)}: that is a circle; {OTHERWISE}.")
        if key not in by_key:
            break
        passed.add(key)
        decision = by_key[key]
    return way, decision


def _target(written: str, gazetteer: Gazetteer) -> Iterator[Organization]:
    """The row of what a decision points to, and of all that it is a part of."""
    if written not in gazetteer:
        yield _provisional(written, gazetteer, False)
        return
    id: str | None = written
    while id:
        entry = gazetteer.entry(id)
        yield organization_row(entry)
        id = entry.parent


def _provisional(written: str, gazetteer: Gazetteer, is_curated: bool) -> Organization:
    """What a decision tells of an organization of which releases tell the rest."""
    name, country = parts(written)
    return Organization(key_of(written, gazetteer), name, None, (), "unknown", country, None, is_curated)
