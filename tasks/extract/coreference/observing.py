"""Missions that observe an election: what they do is their part in the election, and no visit."""

from __future__ import annotations

from tasks.extract.coreference.happenings import Happening
from tasks.extract.vocabulary import words

_MISSIONS = frozenset({"mission", "missions"})
_OBSERVING = words("roles", "observing")


def observe(happenings: list[Happening]) -> list[Happening]:
    """Let those who send a mission to observe an election, and who lead it, be the election's observers."""
    elections = [h for h in happenings if h.type == "election"]
    missions = [h for h in happenings if _is_mission(h)] if elections else []
    if not any(_OBSERVING & h.content() for h in missions):
        missions = []
    for mission in missions:
        election = next((h for h in elections if _is_told_with(mission, h)), elections[0])
        _observe(mission, election)
    for election in elections:
        _lead(election)
    return [h for h in happenings if h not in missions]


def _is_mission(happening: Happening) -> bool:
    return happening.type == "visit" and all(r.noun and r.head in _MISSIONS for r in happening.references)


def _is_told_with(mission: Happening, election: Happening) -> bool:
    """Whether one sentence tells of both."""
    told = {r.sentence for r in mission.references}
    return any(r.sentence in told for r in election.references)


def _observe(mission: Happening, election: Happening) -> None:
    senders = {c.party.key for c in mission.claims if c.party.person is None} | election.parties("observer")
    for claim in mission.claims:
        if claim.role == "host":
            continue
        claim.role = "observer"
        person = claim.party.person
        if person is not None and (person.is_guess or claim.party.key is None) and len(senders) == 1:
            person.told = next(iter(senders))
        election.first.claims.append(claim)


def _lead(election: Happening) -> None:
    """Let who leads the delegation of an observer observe."""
    observers = election.parties("observer")
    for claim in election.claims:
        if claim.role in {"participant", "chair"} and claim.party.person and claim.party.key in observers:
            claim.role = "observer"
