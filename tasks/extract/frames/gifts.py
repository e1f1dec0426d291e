"""Money given: "Australia will provide $2 million to WFP", "a grant of $10 million from the Bank to Haiti"."""

from __future__ import annotations

from tasks.domain.records import EventType, PlaceMention, Role
from tasks.extract.mentions.units import Party, state_of
from tasks.extract.syntax.grammar import subject
from tasks.extract.syntax.groups import Group
from tasks.extract.syntax.reading import Reading, Reference
from tasks.extract.vocabulary import words

_GIVING = words("money", "giving")
_RECEIVING = words("money", "receiving")
_TOTALS = words("money", "totals")
_HELPING = words("money", "helping")
_TAKEN_BY = frozenset({"to", "for", "through", "via"})
_BE = words("grammar", "be")
_BREAKS = frozenset({";", "."})
_THROUGH = frozenset({"through", "via"})
_PROVIDING = frozenset({"provide", "provides", "provided", "providing"})
_BACKING = frozenset({"supports", "supported", "loan"})
_GIVEN = frozenset({"given", "available", "spent"})
_NEXT = frozenset({"which", "while", "who", "and"}) | words("money", "done")
_LABELS = frozenset({":", "–", "—", "-"})
_RATES = frozenset({"per", "each", "apiece", "monthly"})
_YEARS = frozenset({"year", "annum"})
_POSSESSIVE = words("grammar", "possessive")
_LENDING = words("money", "lending")
_PLEDGING = frozenset({"pledge", "pledges", "pledged", "pledging"})
_OF_DONORS: frozenset[EventType] = frozenset({"conference", "summit", "meeting"})
_MODALS = words("grammar", "modals") | words("grammar", "auxiliaries")
_BESIDE = 4
_OPENS = 2
_LONGEST_LABEL = 6
_BEFORE = 12
_BEHIND = 14
_REACH_OF_TAKER = 16


def read_gifts(reading: Reading) -> None:
    """State who gives each sum of the sentence, and who gets it; what a thing handed over is worth is no gift more."""
    if any(reference.noun is None and reference.type == "other" for reference in reading.references):
        return
    last: Reference | None = None
    for k, unit in enumerate(reading.units):
        if unit.kind == "sum" and not _is_total(reading, k) and not _is_rate(reading, k):
            last = _gift(reading, k) or _gapped(reading, k, last)


def _is_total(reading: Reading, k: int) -> bool:
    """Whether a sum only counts up what was given; "a total of $3 million will be provided" is given then."""
    near = range(k - 5, k + 5)
    is_promised = reading.word(k - 2) == "total" and any(reading.word(j) == "will" for j in near)
    return not is_promised and any(reading.word(j) in _TOTALS for j in near)


def _is_rate(reading: Reading, k: int) -> bool:
    """Whether a sum is what everybody gets: "$2,000 per family"; "$2 million per year" is one that is given."""
    return reading.word(k + 1) in _RATES and reading.word(k + 2) not in _YEARS


def _gift(reading: Reading, k: int) -> Reference | None:
    """The event that the sum at `k` is given in, where a word of giving tells of it."""
    verb = _verb(reading, k)
    known = next(
        (r for r in reading.references if r.head == "money" and r.words[0] == reading.units[k].text), None
    )
    if known is not None:
        _of(reading, known, k)
    if verb is None:
        if not _is_item(reading, k):
            return None
        verb = k
    takers = _takers(reading, k, verb)
    taken = {id(party) for group, _ in takers for party in group.parties}
    givers = _givers(reading, k, verb)
    if not givers and known is None and _is_given(reading, k, verb):
        givers = [reading.publisher_party] if reading.publisher_party else []
    givers = [party for party in givers if id(party) not in taken]
    if not givers and known is None:
        return None
    pledged_at = _pledged_at(reading, verb)
    if pledged_at is not None:
        reading.restate(pledged_at, givers, "participant", "pledge", 0.7)
        return pledged_at
    target = (known or _continued(reading, takers) or _new(reading, k, verb)).whole
    if verb == k and target.place is None:
        # The label of the item: "Kenya: $700 000 to the Red Cross".
        state = state_of(reading.units[0])
        target.place = PlaceMention(country=state) if state else None
    reading.restate(target, givers, "funder", "money", 0.7)
    for group, role in takers:
        _taken(reading, target, group, role)
    return target


def _gapped(reading: Reading, k: int, last: Reference | None) -> Reference | None:
    """Take a sum for the gift before it: "€2 million to A and €1 million to B", "…, and Canada $300,000"."""
    if last is None:
        return None
    givers = [g for g in reading.groups if g.last == k - 1 and not g.preposition and not g.phrase]
    takers = [g for g in reading.groups if k < g.first <= k + _BESIDE and g.preposition in _TAKEN_BY]
    is_pledge = last.type != "project"
    for group in givers:
        reading.restate(last, group.parties, "participant" if is_pledge else "funder", "money", 0.7)
    for group in takers if not is_pledge else ():
        _taken(reading, last, group, "implementer" if group.preposition in _THROUGH else "recipient")
    return last if givers or takers else None


def _pledged_at(reading: Reading, verb: int) -> Reference | None:
    """The meeting at which money is pledged: those who pledge take part in it."""
    if reading.word(verb) not in _PLEDGING:
        return None
    return next(
        (
            reference
            for reference in reading.nouns.values()
            if reference.type in _OF_DONORS and reading.word_before(reference.position) in {"at", "during"}
        ),
        None,
    )


def _is_item(reading: Reading, k: int) -> bool:
    """Whether a sum opens an item of a list of gifts: "$300 000 for seeds", "Kenya: $700 000 to the Red Cross"."""
    is_labelled = reading.word(k - 1) in _LABELS and k <= _LONGEST_LABEL
    return (k <= _OPENS or is_labelled) and reading.word(k + 1) in _TAKEN_BY


def _is_given(reading: Reading, k: int, verb: int) -> bool:
    """Whether a sum is given by somebody who is not named: by who issued the text, as in the items of a list."""
    word = reading.word(verb)
    if word in _RECEIVING:
        return reading.word(verb - 1) == "will"
    is_passive = word.endswith("ed") or word in _GIVEN
    is_item = k <= _OPENS
    return word not in _BACKING and (verb <= k or is_passive or is_item)


def _of(reading: Reading, known: Reference, k: int) -> None:
    """Whose "a USD 20 million operation of the Bank" is."""
    group = next((g for g in reading.groups if k + 2 < g.first + 1 <= k + 5 and g.preposition == "of"), None)
    if group is not None and known.same_as is not None and reading.units[k + 1].kind == "word":
        reading.restate(known.same_as, group.parties, "funder", "money of", 0.7)


def _verb(reading: Reading, k: int) -> int | None:
    """Index of the word of giving that is nearest to the sum at `k`, before it where there is one."""
    near = [
        i
        for i in range(max(0, k - _BEFORE), min(k + _BEHIND, len(reading.units)))
        if reading.units[i].kind == "word"
        and reading.word(i) in _GIVING | _RECEIVING
        and _is_joined(reading, i, k)
    ]
    return min(near, key=lambda i: (i > k, abs(i - k)), default=None)


def _is_joined(reading: Reading, i: int, k: int) -> bool:
    first, last = sorted((i, k))
    return not any(
        reading.word(j) in _BREAKS or reading.units[j].kind == "sum" for j in range(first + 1, last)
    )


def _givers(reading: Reading, k: int, verb: int) -> list[Party]:
    behind = _from(reading, max(k, verb))
    if behind is not None:
        return behind.parties
    owner = _owner(reading, k)
    if owner is not None:
        return [owner]
    is_done = not reading.word(verb).endswith("ing")
    is_passive = verb > k or (is_done and any(reading.word(j) in _BE for j in range(verb - 3, verb)))
    if is_passive or verb == k or reading.word(verb) in _RECEIVING:
        return []
    who = subject(reading.units, reading.groups, verb)
    return who.parties if who else []


def _from(reading: Reading, i: int) -> Group | None:
    """Who stands behind "from" or "by", nearby."""
    for group in reading.groups:
        if i < group.first <= i + 9:
            between = reading.units[i + 1 : group.first]
            if any(u.kind in {"sum", "party"} or u.lower in _BREAKS | _NEXT for u in between):
                return None
            if group.preposition in {"by", "from"}:
                return group
    return None


def _owner(reading: Reading, k: int) -> Party | None:
    """Whose money it is: "an Australian contribution of $3 million", "India's grant of Rs. 200 crore"."""
    for i in range(k - 1, max(0, k - 6) - 1, -1):
        unit = reading.units[i]
        if unit.lower in _POSSESSIVE and _GIVING.intersection(reading.word(j) for j in range(i + 1, k)):
            return reading.units[i - 1].party
        if unit.kind == "adjective" and unit.party is not None:
            return unit.party
        if unit.lower in {"its", "their"}:
            before = [g for g in reading.groups if g.last < k]
            return before[-1].members[-1].party if before else None
        if unit.kind in {"party", "event", "mark"} or unit.lower in {"to", "for", "will"}:
            return None
    return None


def _takers(reading: Reading, k: int, verb: int) -> list[tuple[Group, Role]]:
    """Who gets the money, and who gets it to carry something out."""
    got = next((i for i in range(k - 1, max(-1, k - _BEFORE), -1) if reading.word(i) in _RECEIVING), verb)
    is_got = reading.word(got) in _RECEIVING and (got == verb or _is_joined(reading, got, k))
    who = subject(reading.units, reading.groups, got) if is_got else None
    found: list[tuple[Group, Role]] = [(who, "recipient")] if who is not None and who.last < k else []
    for group in reading.groups:
        if verb < group.first < k and group is not who:
            if group.preposition in _THROUGH:
                found.append((group, "implementer"))
            elif (reading.word(k - 1) == "with" and reading.word(verb) in _PROVIDING) or (
                not group.preposition and group.last == k - 1 and reading.word(verb) in _LENDING
            ):
                found.append((group, "recipient"))
        elif _acts_with(reading, group, k):
            found.append((group, "implementer"))
            break
        elif k < group.first < k + _REACH_OF_TAKER and _is_joined(reading, k, group.first):
            if group.preposition in _TAKEN_BY:
                found.append((group, "implementer" if group.preposition in _THROUGH else "recipient"))
                break
            if reading.word_before(group.first) in _HELPING:
                found.append((group, "implementer"))
                break
    return found


def _acts_with(reading: Reading, group: Group, k: int) -> bool:
    """Whether a group does something with money given: "Thanks to $3 million from Japan, UNHCR will build …"."""
    source = reading.groups[reading.groups.index(group) - 1]
    follows = reading.word(group.first - 1) == "," and source.last == group.first - 2
    is_free = not group.preposition and reading.word(group.last + 1) in _MODALS
    return k < source.first and source.preposition in {"from", "by"} and follows and is_free


def _continued(reading: Reading, takers: list[tuple[Group, Role]]) -> Reference | None:
    """The project that the text was at, where the sum is for nobody else."""
    return None if takers else reading.project


def _new(reading: Reading, k: int, verb: int) -> Reference:
    said = [u.text for u in reading.units[k : k + _BEHIND] if u.kind != "mark"]
    return reading.refer("project", "money", tuple(said), max(k, verb))


def _taken(reading: Reading, reference: Reference, taker: Group, role: Role) -> None:
    """A state that gets money is its recipient, and where it is spent."""
    for member in taker.members:
        state = state_of(member)
        if member.party is not None and member.party.person is None:
            reading.claim(reference, [member.party], "recipient" if state else role, "money to", 0.6)
        if state and reference.place is None:
            reference.place = PlaceMention(country=state)
