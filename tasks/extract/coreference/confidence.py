"""How likely a row is right, by signs for and against it that were weighed on labelled releases.

The weights (`vocabulary/confidence.toml`) are those of a logistic regression; `python -m tests.extract.fit_confidence`
fits them anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from tasks.extract.coreference.happenings import Happening
from tasks.extract.syntax.reading import Claim
from tasks.extract.vocabulary import vocabulary

_WEIGHTS: dict[str, float] = vocabulary("confidence")["weights"]
_MOST = 3
_MANY = 5


def confidence(claim: Claim, happening: Happening, publisher: str | None) -> float:
    """Share of rows with these signs that are right, 0 to 1."""
    weight = sum(_WEIGHTS.get(sign, 0.0) for sign in ("all", *signs(claim, happening, publisher)))
    return round(1 / (1 + exp(-weight)), 2)


def signs(claim: Claim, happening: Happening, publisher: str | None) -> list[str]:
    """What there is to say of a row: the cue, the event, the organization, and how they stand to each other."""
    claims = happening.claims
    same = [c for c in claims if c.party.key == claim.party.key]
    cues = {c.cue for c in same if c.role == claim.role}
    found = [
        f"role {claim.role}",
        f"{happening.type} {claim.role}",
        f"cue {claim.cue}",
        f"rated {max(c.confidence for c in same if c.role == claim.role):.1f}",
        f"cues {min(_MOST, len(cues))}",
        f"parties {min(_MANY, len({c.party.key for c in claims}))}",
        f"who {_kind(claim.party.key)}",
        f"mentions {min(_MOST, len(happening.references))}",
        *_of_event(happening),
    ]
    if claim.party.person is not None:
        found.append("person guessed" if claim.party.person.is_guess else "person")
    if claim.party.key == publisher:
        found.append("publisher")
    if any(c.role != claim.role for c in same):
        found.append("other role")
    if all(claim.sentence != reference.sentence for reference in happening.references):
        found.append("elsewhere")
    return found


def _of_event(happening: Happening) -> Sequence[str]:
    when, place = happening.when, happening.place
    return (
        "main" if happening.is_main else "not main",
        f"date {when[2] if when else 'unknown'}",
        f"place {'unknown' if place is None else 'city' if place.city else 'country'}",
        "named" if happening.is_named else "not named",
    )


def _kind(key: str | None) -> str:
    return (key or "nobody").partition(":")[0] if ":" in (key or "nobody:") else "known"
