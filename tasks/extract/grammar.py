"""The grammar of a sentence: coordinated parties, and who stands before and behind a verb or an event noun."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from tasks.domain.records import Role
from tasks.extract.units import Unit
from tasks.extract.verbs import base_forms, verb_forms
from tasks.extract.vocabulary import vocabulary, words

_WRAPPERS = words("roles", "wrappers")
_POSSESSIVE = frozenset({"'s", "’s"})
_PREPOSITIONS = words("grammar", "prepositions")
_BOUNDARIES = words("grammar", "boundaries")
_RELATIVE = frozenset({"who", "which"})
# Words that may stand between the members of one list.
_GLUE = words("grammar", "glue")
_LONGEST_GLUE = 9
# Behind a body's name they speak of others: "BRICS member countries".
_OF_MEMBERS = frozenset({"member", "countries", "nations", "chairmanship", "chairship", "presidency"})
_PRIVATE = words("roles", "private")
_FUNCTION_WORDS = (
    _PREPOSITIONS
    | _BOUNDARIES
    | frozenset(
        [
            "and",
            "or",
            "but",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "will",
            "would",
            "shall",
            "should",
            "can",
            "could",
            "may",
            "might",
            "must",
            "also",
            "not",
            "today",
            "jointly",
            "both",
            "then",
            "now",
            "yesterday",
            "tomorrow",
            "so",
            "here",
            "there",
            "to",
            "it",
            "he",
            "she",
            "they",
            "we",
            "co-organize",
            "co-host",
            "meet",
            "host",
            "hold",
            "take",
            "took",
            "held",
            "met",
            "led",
        ]
    )
)
_WHERE = frozenset({"in", "to", "from", "at", "through"})
_JOINED = frozenset({"jointly with", "together with", "along with"})
_NUMBERS = words("grammar", "numbers")


@dataclass(slots=True)
class Group:
    """Coordinated parties: units first..last, from "representatives of" to the last member."""

    first: int
    last: int
    members: list[Unit] = field(default_factory=list)
    is_wrapped: bool = False
    """With "representatives of" or the like before it."""
    preposition: str = ""
    """The word before, where it is a preposition."""
    phrase: tuple[Role, str] | None = None
    """Role and words of a phrase of the vocabulary before it: "hosted by"."""
    is_observer: bool = False
    """With "as observers" behind it."""
    is_joined: bool = False
    """With "jointly with" before it: it stands in the role of the subject."""


def find_groups(units: list[Unit]) -> list[Group]:
    """The coordinated parties of a sentence, in order."""
    groups: list[Group] = []
    i = 0
    while i < len(units):
        if not _is_member(units, i):
            i += 1
            continue
        group = _collect(units, i)
        _look_before(units, group)
        group.is_observer = _is_observer(units, group.last)
        if group.members:
            _share_state(group)
            groups.append(group)
        i = group.last + 1
    return groups


def _is_person(unit: Unit) -> bool:
    return unit.party is not None and unit.party.person is not None


def _share_state(group: Group) -> None:
    """Let "the Cambodian Deputy Prime Minister, X, and Foreign Minister, Y" both speak for Cambodia."""
    said: str | None = None
    for party in (m.party for m in group.members):
        person = party.person if party is not None else None
        if party is None or person is None:
            said = None
        elif person.is_guess and said is not None:
            person.organization = party.organization = said
        else:
            said = person.organization if (person.organization or "").startswith("state:") else None


def _is_member(units: list[Unit], i: int) -> bool:
    unit = units[i]
    if unit.kind != "party" or unit.party is None:
        return False
    after = units[i + 1].text if i + 1 < len(units) else ""
    if unit.text.isupper() and _modifies(units, i + 1):
        return False
    if after.lower() in _OF_MEMBERS and not (unit.party.organization or "").startswith("group:"):
        return False
    return after not in _POSSESSIVE and not (after in {"’", "'"} and unit.text.endswith("s"))


def _modifies(units: list[Unit], i: int) -> bool:
    """Whether the noun at `i` takes an acronym before it as its modifier: "UNHCR program", "US authorities"."""
    if i >= len(units) or units[i].kind != "word" or not units[i].text.islower():
        return False
    word = units[i].text
    return not (
        word in _FUNCTION_WORDS
        or word in _WRAPPERS
        or word in verb_forms()
        or word.endswith(("ed", "ly"))
        or (word.endswith("s") and not word.endswith("ss") and word[:-1] in base_forms())
    )


def _collect(units: list[Unit], i: int) -> Group:
    group = Group(i, i, [units[i]])
    while True:
        following = _next_member(units, group.last)
        if following is None:
            return group
        if (
            units[group.last + 1].text == "("
            and following - group.last <= 3
            and units[group.last + 2].lower not in {"including", "e.g"}
            and _bracket_is_list(units, group.last + 1)
        ):
            # "the UN (UNODC, UNHCR and OHCHR)": the parts come, not the whole.
            group.members.pop()
        if _text(units, i - 1) in _WHERE and following == i + 2 and _is_person(units[following]):
            # "While in Colombia, Finer met …" is no list.
            return group
        is_apposition = following == group.last + 2 and units[following].text.startswith("Government of")
        if not is_apposition:
            # "the Ministry of Health, Government of India" is one body.
            group.members.append(units[following])
        group.last = following


def _bracket_is_list(units: list[Unit], i: int) -> bool:
    return sum(1 for u in units[i : i + 12] if u.kind == "party") > 1 or (
        i + 2 < len(units) and units[i + 1].kind == "party"
    )


def _next_member(units: list[Unit], last: int) -> int | None:
    """Index of the next member of the list, where only glue stands between."""
    k = last + 1
    is_open = False
    while k < len(units) and k - last <= _LONGEST_GLUE:
        unit = units[k]
        if _is_member(units, k):
            return k if is_open and k > last + 1 else None
        lower = unit.lower
        if lower in {",", "and", "or", "&", ";", "(", ":", "including", "alongside"} or (
            lower == "as" and _text(units, k + 1) == "well"
        ):
            is_open = True
        if lower == "with" and _text(units, k - 1) not in {"along", "together"}:
            return None
        if lower in {"of", "from", "for", "to", "in"}:
            if lower not in {"of", "from"} or _text(units, k - 1) not in _WRAPPERS:
                return None
        elif (
            lower not in _GLUE
            and lower not in _WRAPPERS
            and lower not in _NUMBERS
            and unit.kind not in {"adjective"}
            and not lower.isdigit()
            and not (
                unit.kind == "word"
                and is_open
                and lower.endswith(("al", "ic", "ant"))
                and unit.text.islower()
            )
        ):
            return None
        k += 1
    return None


def _look_before(units: list[Unit], group: Group) -> None:
    """Take "senior representatives of the" into the group, and note what governs it."""
    k = group.first - 1
    wrapper = None
    steps = 0
    while k >= 0 and steps < 10:
        lower = units[k].lower
        if lower in _WRAPPERS and units[k].kind == "word":
            wrapper = k
        elif (
            lower in {"of", "from", "representing"}
            and k > 0
            and (
                _text(units, k - 1) in _WRAPPERS
                or _text(units, k - 1) in {"countries", "organizations", "states"}
            )
        ) or (
            lower
            in {
                "the",
                "a",
                "an",
                "senior",
                "high-level",
                "other",
                "several",
                "all",
                "including",
                "various",
                "both",
                "some",
                "key",
                "top",
                "high-ranking",
                "visiting",
            }
            or units[k].kind == "adjective"
            or lower.isdigit()
            or lower in _NUMBERS
            or (lower in {",", "and"} and wrapper is None and _text(units, k - 1) in _WRAPPERS)
            or units[k].text in {"(", ":"}
        ):
            pass
        else:
            break
        k -= 1
        steps += 1
    if wrapper is not None:
        group.first = min(wrapper, group.first)
        group.is_wrapped = True
    start = group.first
    while start > 0 and units[start - 1].lower in {
        "the",
        "a",
        "an",
        "senior",
        "high-level",
        "other",
        "all",
        "both",
        "several",
        "some",
        "“",
        '"',
    }:
        start -= 1
    before = _text(units, start - 1)
    reach = 3 if group.is_wrapped else 7
    if any(_text(units, k) in _PRIVATE for k in range(max(0, start - reach), start)) and (
        group.is_wrapped or _text(units, start - 1) in {"including", "from", "of"}
    ):
        group.members = []
    group.preposition = before if before in _PREPOSITIONS else ""
    group.phrase = _phrase_before(units, start)
    group.is_joined = group.phrase is not None and group.phrase[1] in _JOINED
    group.first = start


@cache
def _phrases() -> dict[str, Role]:
    return {phrase: role for role, phrases in vocabulary("roles")["before"].items() for phrase in phrases}


def _phrase_before(units: list[Unit], start: int) -> tuple[Role, str] | None:
    said = [u.lower for u in units[max(0, start - 7) : start]]
    for length in range(len(said), 0, -1):
        phrase = " ".join(said[-length:])
        if phrase in _phrases():
            return _phrases()[phrase], phrase
    return None


def _is_observer(units: list[Unit], last: int) -> bool:
    """Whether "as observers" stands behind a member: "with Uzbekistan acting as observer"."""
    said = [u.lower for u in units[last + 1 : last + 6]]
    return (
        "as" in said
        and any(w in {"observer", "observers"} for w in said[said.index("as") : said.index("as") + 3])
        and not any(u.kind == "party" for u in units[last + 1 : last + 1 + said.index("as")])
    )


def subject(units: list[Unit], groups: list[Group], i: int) -> Group | None:
    """Who stands as the subject before the verb at `i`: the nearest group in its clause that no preposition governs."""
    start = _clause_start(units, i)
    inside = [g for g in groups if g.first >= start and g.last < i]
    free = [g for g in inside if not g.preposition and not g.phrase]
    if free:
        return free[-1] if not _is_aside(units, free[-1], i) or len(free) == 1 else free[0]
    if start > 0 and units[start - 1].lower in _RELATIVE:
        antecedent = [g for g in groups if g.last < start - 1]
        if antecedent and start - 2 - antecedent[-1].last <= 2:
            return antecedent[-1]
    before = [g for g in groups if g.last < i and not g.preposition and not g.phrase]
    if before:
        return before[0] if start == 0 else before[-1]
    # "This statement was made by Mr X when closing the meeting": the agent goes on as the subject.
    return next((g for g in reversed(groups) if g.last < i and g.preposition == "by" and start > 0), None)


def _is_aside(units: list[Unit], group: Group, i: int) -> bool:
    """Whether the group stands between commas, apart from the verb."""
    return _text(units, group.first - 1) == "," and _text(units, group.last + 1) == ","


def _clause_start(units: list[Unit], i: int) -> int:
    """Index at which the clause of the verb at `i` begins."""
    k = i - 1
    while k >= 0:
        lower = units[k].lower
        if (
            lower in _BOUNDARIES
            and not (lower == "as" and _text(units, k + 1) in {"well", "part"})
            and not (lower == "as" and _text(units, k - 1) == "well")
        ):
            if lower in _RELATIVE | {"whose"}:
                closing = next((j for j in range(k + 1, i) if units[j].text == ","), None)
                if closing is not None and closing >= i - 3:
                    # ", who is on a visit to India, called on …": the relative clause is over.
                    k -= 1
                    continue
            return k + 1
        k -= 1
    return 0


def objects(groups: list[Group], units: list[Unit], last: int, *, limit: int = 6) -> list[Group]:
    """The groups behind a verb that ends at `last`: the first near it, and those that go on from it."""
    found: list[Group] = []
    position = last
    for group in groups:
        if group.first <= last:
            continue
        between = [u.lower for u in units[position + 1 : group.first]]
        if not found:
            if len(between) > limit or any(
                w in _BOUNDARIES - {":"} or w in _PREPOSITIONS - {"of"} or w in {"to", ","} for w in between
            ):
                break
        elif not _goes_on(between):
            break
        found.append(group)
        position = group.last
    return found


def chain(groups: list[Group], units: list[Unit], start: Group) -> list[Group]:
    """A group and those that continue its list behind an aside ("…, as well as officials from …")."""
    found = [start]
    position = start.last
    for group in groups[groups.index(start) + 1 :]:
        between = _between(units, position, group.first)
        if group.is_observer and len(between) <= 3:
            position = group.last + 3
            found.append(group)
        elif between in (["of"], ["of", "the"]):
            # "the Bureau of the Department of State": an attribute, no further member.
            position = group.last
        elif _goes_on(between):
            found.append(group)
            position = group.last
        else:
            break
    return found


def _between(units: list[Unit], start: int, end: int) -> list[str]:
    """The words between two groups, without "in Warsaw" and the like."""
    words_: list[str] = []
    for unit in units[start + 1 : end]:
        if unit.kind == "place" and words_ and words_[-1] in {"in", "at", "from"}:
            words_.pop()
        else:
            words_.append(unit.lower)
    return words_


def _goes_on(between: list[str]) -> bool:
    """Whether what stands between two groups only continues a list."""
    text = " ".join(
        w
        for w in between
        if w not in {"acting", "sitting", "as", "observer", "observers", "an"}
        or (w == "as" and "well" in between)
    )
    stripped = text.replace("as well as", "and").replace("well", "and").strip(" ,")
    allowed = {
        "and",
        "or",
        "senior",
        "representatives",
        "from",
        "of",
        "the",
        "including",
        "countries",
        "other",
        "officials",
        "by",
        "-",
        "–",
        "•",
        ";",
        ",",
        "(",
        ")",
        "to",
        "members",
        "its",
    } | _NUMBERS
    if not stripped:
        return bool(between) and any(w in {",", "and", "(", ";"} for w in between)
    return stripped.split()[0] in {
        "and",
        "or",
        "including",
        ",",
        "(",
        ";",
        ")",
    } and all(w in allowed or w in _WRAPPERS for w in stripped.split())


def _text(units: list[Unit], i: int) -> str:
    return units[i].lower if 0 <= i < len(units) else ""
