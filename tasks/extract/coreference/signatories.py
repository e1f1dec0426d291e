"""Who signed what "was signed": the two sides of the talks that the text was at, or those that it is about."""

from __future__ import annotations

from datetime import date

from tasks.domain.records import EventType
from tasks.extract.coreference.happenings import NEWS, Happening
from tasks.extract.syntax.reading import Claim

_OF_TWO: frozenset[EventType] = frozenset({"meeting", "negotiation", "consultation", "visit"})
# What many sign, whoever talks of it.
_OF_MANY = frozenset({"convention", "charter"})
_SIDES = 2


def sign(happenings: list[Happening], published_on: date) -> None:
    """Let both sides of the talks told last have signed what the text says that somebody signed."""
    signings = [h for h in happenings if h.type == "signing" and not _is_of_many(h)]
    told = [signing for signing in signings if signing.claims]
    for signing in signings:
        talks = None if signing.claims else _talks(signing, happenings, published_on)
        sides = _sides(talks) if talks is not None else {}
        if signing.when is None and any(sides.keys() <= other.parties() for other in told):
            # "the signing of the treaty", told once more.
            continue
        for claim in sides.values():
            signing.first.claims.append(
                Claim(claim.party, "signatory", "both sides", signing.first.sentence, 0.5)
            )


def _talks(signing: Happening, happenings: list[Happening], published_on: date) -> Happening | None:
    """The talks of two sides that are told last before a signing, else first; none that the text only recalls."""
    news = published_on - NEWS
    talks = [h for h in happenings if _is_of_two(h) and (h.when is None or h.when[1] >= news)]
    before = [h for h in talks if h.first.sentence <= signing.first.sentence]
    return max(before, key=lambda h: _last(h, signing), default=next(iter(talks), None))


def _is_of_many(signing: Happening) -> bool:
    return any(word.lower() in _OF_MANY for reference in signing.references for word in reference.words)


def _is_of_two(happening: Happening) -> bool:
    sides = _sides(happening) if happening.type in _OF_TWO else {}
    return len(sides) == _SIDES and any(key.startswith("state:") for key in sides)


def _last(happening: Happening, signing: Happening) -> int:
    """The sentence in which a happening is last told before the signing."""
    told = [r.sentence for r in happening.references if r.sentence <= signing.first.sentence]
    return max(told, default=-1)


def _sides(happening: Happening) -> dict[str, Claim]:
    """One claim for each state that takes part, by a person where one is named."""
    sides: dict[str, Claim] = {}
    for claim in happening.claims:
        key = claim.party.key
        if key is not None and claim.role in {"participant", "visitor", "host", "organizer"}:
            known = sides.get(key)
            if known is None or known.party.person is None:
                sides[key] = claim
    return sides
