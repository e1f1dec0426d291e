"""The grammar of a sentence: who stands before and behind a verb or an event noun."""

from __future__ import annotations

from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.syntax.groups import Group
from tasks.extract.vocabulary import words

_PREPOSITIONS = words("grammar", "prepositions")
_BOUNDARIES = words("grammar", "boundaries")
_CONTINUES = words("grammar", "continues") | words("grammar", "numbers") | words("roles", "wrappers")
_OBSERVING = frozenset({"acting", "sitting", "as", "observer", "observers", "an"})
_JOINS = frozenset({"and", "or", "including", ",", "(", ";", ")"})
_LIST_MARKS = frozenset({",", "and", "the", "as", "well"})
_IN_NAMES = frozenset({"of", "for", "on", "in", "(", ")", "&", "-", "–"})
# What is left of a name behind what is known of it: "the UNDP country office and …".
_ENDS_OF_NAMES = frozenset(
    {"office", "offices", "country", "bureau", "branch", "headquarters", "secretariat"}
)
_PRONOUNS = frozenset({"they", "we", "i", "you", "it"})
_RELATIVE = frozenset({"who", "which"})
_CLOSING_REACH = 3
_LONGEST_CLAUSE = 150
_OBJECT_REACH = 6


def subject(units: list[Unit], groups: list[Group], i: int) -> Group | None:
    """Who stands as the subject before the verb at `i`: the nearest group in its clause that no preposition governs."""
    if any(unit.kind == "word" and unit.lower in _PRONOUNS for unit in units[max(0, i - 2) : i]):
        # "the cooperation they had received"
        return None
    start = _clause_start(units, i)
    before = [group for group in groups if group.last < i]
    free = [group for group in before if not group.preposition and not group.phrase]
    inside = [group for group in free if group.first >= start]
    if inside:
        return inside[0] if _is_aside(units, inside[-1]) else inside[-1]
    if start > 0 and units[start - 1].lower in _RELATIVE:
        antecedent = next((group for group in reversed(before) if group.last < start - 1), None)
        if antecedent is not None and start - 2 - antecedent.last <= 2:
            return antecedent
    if free:
        return free[0] if start == 0 else free[-1]
    # "This statement was made by Mr X when closing the meeting": the agent goes on as the subject.
    return next((group for group in reversed(before) if group.preposition == "by" and start > 0), None)


def _is_aside(units: list[Unit], group: Group) -> bool:
    """Whether the group stands between commas, apart from the verb."""
    return text_at(units, group.first - 1) == "," and text_at(units, group.last + 1) == ","


def _clause_start(units: list[Unit], i: int) -> int:
    """Index at which the clause of the verb at `i` begins."""
    farthest = max(0, i - _LONGEST_CLAUSE)
    for k in range(i - 1, farthest - 1, -1):
        lower = units[k].lower
        if lower not in _BOUNDARIES:
            continue
        if lower == "as" and (
            text_at(units, k + 1) in {"well", "part"} or text_at(units, k - 1).lower() == "well"
        ):
            continue
        if lower in _RELATIVE or lower == "whose":
            closing = next((j for j in range(k + 1, i) if units[j].text == ","), -1)
            if closing >= i - _CLOSING_REACH:
                # ", who is on a visit to India, called on …": the relative clause is over.
                continue
        return k + 1
    return farthest


def objects(groups: list[Group], units: list[Unit], last: int) -> list[Group]:
    """The groups behind a verb that ends at `last`: the first near it, and those that go on from it."""
    behind = [group for group in groups if group.first > last]
    if not behind:
        return []
    between = _between(units, last, behind[0].first)
    if len(between) > _OBJECT_REACH or any(parts_object(word) for word in between):
        return []
    found = behind[:1]
    for group in behind[1:]:
        if not _goes_on([unit.lower for unit in units[found[-1].last + 1 : group.first]]):
            break
        found.append(group)
    return found


def parts_object(word: str) -> bool:
    """Whether a word between a verb and a party says that the party is not its object."""
    return word == "," or (word in _BOUNDARIES and word != ":") or (word in _PREPOSITIONS and word != "of")


def chain(groups: list[Group], units: list[Unit], start: Group) -> list[Group]:
    """A group and those that continue its list behind an aside ("…, as well as officials from …")."""
    found = [start]
    position = start.last
    for group in groups[groups.index(start) + 1 :]:
        if found[-1].is_closed:
            break
        between = _between(units, position, group.first)
        if "by" in between and start.preposition == "by":
            # "by the Rector and by a representative of the Embassy"
            between.remove("by")
        if group.is_observer and len(between) <= 3:
            position = group.last + 3
            found.append(group)
        elif between in (["of"], ["of", "the"]):
            # "the Bureau of the Department of State": an attribute, no further member.
            position = group.last
        elif _goes_on(between) or _is_unknown_name(units[position + 1 : group.first]):
            found.append(group)
            position = group.last
        else:
            break
    return found


def _is_unknown_name(between: list[Unit]) -> bool:
    """Whether only a member that nobody knows stands between two groups: ", the Governorate of Hatay and"."""
    return len(between) > 1 and between[0].text == "," and is_unknown_list(between)


def is_unknown_list(said: list[Unit]) -> bool:
    """Whether words are names that nobody knows, with the mark or word that leads on to the next member."""
    if not said or said[-1].lower not in _LIST_MARKS:
        return False
    return all(unit.text[0].isupper() or unit.lower in _IN_NAMES | _LIST_MARKS for unit in said)


def _between(units: list[Unit], start: int, end: int) -> list[str]:
    """The words between two groups, without "on Monday in Warsaw" and the like."""
    between: list[str] = []
    for unit in units[start + 1 : end]:
        if unit.kind in {"place", "date"}:
            if between and between[-1] in {"in", "at", "from", "on"}:
                between.pop()
        else:
            between.append(unit.lower)
    return between


def _goes_on(between: list[str]) -> bool:
    """Whether what stands between two groups only continues a list."""
    said = [word for word in between if word not in _OBSERVING and word != "well"]
    while said and (said[0] == "," or said[0] in _ENDS_OF_NAMES):
        said.pop(0)
    if not said:
        return "," in between or "well" in between
    return (said[0] in _JOINS or "well" in between) and all(word in _CONTINUES for word in said)
