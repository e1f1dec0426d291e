"""Coordinated parties of a sentence: "representatives of the OSCE, UNODC and the five Central Asian states"."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from tasks.domain.records import Role
from tasks.extract.mentions.units import Party, Unit, state_of, text_at
from tasks.extract.syntax.counts import disagreement, number_before
from tasks.extract.syntax.verbs import base_forms, verb_forms
from tasks.extract.vocabulary import vocabulary, words

_WRAPPERS = words("roles", "wrappers")
_SPEAKERS = words("roles", "role_nouns", "speaker")
_PRIVATE = words("roles", "private")
_PREPOSITIONS = words("grammar", "prepositions")
_FUNCTION_WORDS = _PREPOSITIONS | words("grammar", "boundaries") | words("grammar", "function_words")
_GLUE = words("grammar", "glue")
_NUMBERS = words("grammar", "numbers")
_BEFORE = words("grammar", "before_members")
_BEFORE_LIST = words("grammar", "before_list")
_OPENERS = frozenset({",", "and", "or", "&", ";", "(", ":", "including", "alongside"})
_POSSESSIVE = words("grammar", "possessive")
_WHERE = frozenset({"in", "to", "from", "at", "through"})
_WHOSE = frozenset({"of", "from"})
# Behind a body's name they speak of others: "BRICS member countries".
_OF_MEMBERS = frozenset({"member", "countries", "nations", "chairmanship", "chairship", "presidency"})
# Words that say no more of who does a thing: "convened jointly by".
_ADVERBS = frozenset({"jointly", "also", "generously", "kindly", "partly", "mainly"})
_ARTICLES = words("grammar", "articles")
_DASHES = frozenset({"–", "—", "-"})
_COMING = frozenset({"coming", "drawn", "hailing"})
_WHOLES = frozenset({"countries", "organizations", "states"})
_EXAMPLES = frozenset({"including", "namely", "notably", "particularly"})
# "Between A, B and C", "Over 300 delegates from A, B and C": the whole list goes on.
_OF_ALL = frozenset({"between", "among", "over", "about"})
_AUXILIARIES = words("grammar", "auxiliaries") | words("grammar", "modals")
_JOINED = frozenset({"jointly with", "together with", "along with"})
_LONGEST_GLUE = 9
_LONGEST_WRAPPER = 10
_LONGEST_PHRASE = 7
_OBSERVER_REACH = 10


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
    is_speaking: bool = False
    """With "speakers from" before it."""
    is_joined: bool = False
    """With "jointly with" before it: it stands in the role of the subject."""
    is_closed: bool = False
    """Whether the subject of the clause stands behind it, and no further member."""
    counted: int | None = None
    """The number directly before the first member: "the five Central Asian states"."""
    doubt: str | None = None
    """That the text counts more or fewer members than it lists, in words."""

    @property
    def parties(self) -> list[Party]:
        """Who its members are."""
        return [member.party for member in self.members if member.party is not None]


def act_for(groups: list[Group], whose: str | None) -> None:
    """Let people of whom nothing surer is known act for the delegation that they are in or lead."""
    for party in parties_of(groups):
        if whose is not None and party.person is not None and party.person.is_guess:
            party.organization = party.person.organization = whose


def parties_of(groups: list[Group]) -> list[Party]:
    """The members of all the groups, in order."""
    return [party for group in groups for party in group.parties]


def find_groups(units: list[Unit]) -> list[Group]:
    """The coordinated parties of a sentence, in order."""
    groups: list[Group] = []
    i = 0
    while i < len(units):
        if not _is_member(units, i):
            i += 1
            continue
        group = _collect(units, i)
        _leave_subject(units, group)
        group.counted = number_before(units, i)
        group.doubt = disagreement(units[:i], group.members)
        i = group.last + 1
        # "in the presence of the Minister": before "presence" is taken into the group.
        has_article = text_at(units, group.first - 1).lower() in _ARTICLES
        group.phrase = _phrase_before(units, group.first - has_article)
        _take_wrapper(units, group)
        if _is_private(units, group):
            continue
        _note_what_governs(units, group)
        _share_state(units, group)
        groups.append(group)
    return groups


def _is_member(units: list[Unit], i: int) -> bool:
    unit = units[i]
    if unit.kind != "party" or unit.party is None:
        return False
    after = text_at(units, i + 1)
    if unit.text.isupper() and _modifies(units, i + 1):
        return False
    if after.lower() in _OF_MEMBERS and not (unit.party.organization or "").startswith("group:"):
        return False
    return after not in _POSSESSIVE and not (after in {"’", "'"} and unit.text.endswith("s"))


def _modifies(units: list[Unit], i: int) -> bool:
    """Whether the noun at `i` takes an acronym before it as its modifier: "UNHCR program", "US authorities"."""
    word = text_at(units, i)
    if not word.islower() or units[i].kind != "word":
        return False
    is_noun = word not in _FUNCTION_WORDS and word not in _WRAPPERS and not word.endswith(("ed", "ly"))
    is_third_person = word.endswith("s") and not word.endswith("ss") and word[:-1] in base_forms()
    return is_noun and word not in verb_forms() and not is_third_person


def _collect(units: list[Unit], i: int) -> Group:
    """The list of parties that begins at `i`."""
    group = Group(i, _behind_branch(units, i), [units[i]])
    while (following := _next_member(units, group.last)) is not None:
        if _is_list_in_brackets(units, group.last + 1, following):
            # "the UN (UNODC, UNHCR and OHCHR)": the parts come, not the whole.
            group.members.pop()
        if _preposition(units, i) in _WHERE and following == i + 2 and _is_person(units[following]):
            # "While in Colombia, Finer met …" is no list.
            break
        if following > group.last + 2 or not units[following].text.startswith("Government of"):
            # "the Ministry of Health, Government of India" is one body.
            group.members.append(units[following])
        group.last = _behind_branch(units, following)
    return group


def _leave_subject(units: list[Unit], group: Group) -> None:
    """End a list that a preposition governs before the subject: "With the help of A and B, C and D held …"."""
    if (
        len(group.members) < 2
        or not _is_fronted(units, group.first)
        or not _opens_verb(units, group.last + 1)
    ):
        return
    at = [units.index(member, group.first) for member in group.members]
    parted = [k for k in range(1, len(at)) if _is_parted(units[at[k - 1] + 1 : at[k]])]
    people = [k for k in parted if any(u.lower in _WRAPPERS for u in units[at[k - 1] + 1 : at[k]])]
    if parted:
        first = (people or parted[-1:])[0]
        group.members, group.last, group.is_closed = group.members[:first], at[first - 1], True


def _is_fronted(units: list[Unit], i: int) -> bool:
    """Whether the words up to the member at `i` only lead up to the subject: "With the help of"."""
    start = 0
    while start < i and (units[start].kind == "date" or units[start].text in {"On", "In", ","}):
        start += 1
    start -= start > 0 and units[start - 1].text in {"On", "In"}
    opening = units[start].lower
    leads = opening in _PREPOSITIONS - _OF_ALL or opening in _fronting()
    return leads and not any(unit.kind in {"party", "date"} or unit.text == "," for unit in units[start:i])


@cache
def _fronting() -> frozenset[str]:
    """The first words of the phrases before a name: "supported by", "together with"."""
    return frozenset(phrase.split()[0] for phrase in _phrases()) - _AUXILIARIES - {"a"}


def _is_parted(between: list[Unit]) -> bool:
    """Whether a comma or semicolon alone stands between two members."""
    said = [unit.lower for unit in between]
    return said[:1] in ([","], [";"]) and not {"and", "or", "&", "as", "including"} & set(said)


def _opens_verb(units: list[Unit], i: int) -> bool:
    """Whether a verb stands at `i`, behind adverbs."""
    while text_at(units, i).lower().endswith("ly") or text_at(units, i).lower() in {"also", "today"}:
        i += 1
    word = text_at(units, i).lower()
    is_regular = word.endswith("ed") and text_at(units, i + 1).lower() != "by"
    return word in verb_forms() or word in _AUXILIARIES or is_regular


def _behind_branch(units: list[Unit], i: int) -> int:
    """Index of the last unit of a body and the state of its branch: "Save the Children Finland"."""
    has_branch = i + 1 < len(units) and state_of(units[i]) is None and state_of(units[i + 1]) is not None
    party = units[i].party
    return i + 1 if has_branch and party is not None and party.person is None and not party.is_office else i


def _preposition(units: list[Unit], i: int) -> str:
    """The word before a member, past its article."""
    before = text_at(units, i - 1).lower()
    return text_at(units, i - 2).lower() if before in {"the", "his", "her", "its", "their"} else before


def _is_list_in_brackets(units: list[Unit], i: int, following: int) -> bool:
    if units[i].text != "(" or following - i > 2 or units[i + 1].lower in {"including", "e.g"}:
        return False
    return following == i + 1 or sum(unit.kind == "party" for unit in units[i : i + 12]) > 1


def _is_person(unit: Unit) -> bool:
    return unit.party is not None and unit.party.person is not None


def _next_member(units: list[Unit], last: int) -> int | None:
    """Index of the next member of the list, where only glue stands between."""
    is_open = False
    for k in range(last + 1, min(last + 1 + _LONGEST_GLUE, len(units))):
        if _is_member(units, k):
            return k if is_open else None
        lower, before = units[k].lower, text_at(units, k - 1).lower()
        is_open = is_open or lower in _OPENERS or (lower == "as" and text_at(units, k + 1) == "well")
        if lower == "with" and before not in {"along", "together"}:
            return None
        if lower in {"of", "from", "for", "to", "in"}:
            if lower not in _WHOSE or before not in _WRAPPERS:
                return None
        elif not _is_glue(units[k], is_open=is_open) and not (units[k].kind == "sum" and before == "("):
            return None
    return None


def _is_glue(unit: Unit, *, is_open: bool) -> bool:
    """Whether a word may stand between the members of one list: "as well as senior officials from"."""
    if unit.kind == "adjective" or unit.lower in _GLUE | _WRAPPERS | _NUMBERS or unit.text.isdigit():
        return True
    return is_open and unit.kind == "word" and unit.text.islower() and unit.text.endswith(("al", "ic", "ant"))


def _take_wrapper(units: list[Unit], group: Group) -> None:
    """Take "senior representatives of the" into the group."""
    for k in range(group.first - 1, max(-1, group.first - 1 - _LONGEST_WRAPPER), -1):
        unit, before = units[k], text_at(units, k - 1).lower()
        if unit.kind == "word" and unit.lower in _WRAPPERS:
            group.first = k
            group.is_wrapped = True
            group.is_speaking = group.is_speaking or unit.lower in _SPEAKERS
            if _phrase_before(units, k) is not None:
                # "with the participation of ministers from"
                break
            group.is_observer = group.is_observer or unit.lower == "observers"
        elif unit.lower in _COMING and units[k + 1].lower == "from":
            continue
        elif unit.lower in _WHOSE or unit.lower == "representing":
            is_apart = before in _DASHES and text_at(units, k - 2).lower() in _WRAPPERS
            if not is_apart and before not in _WRAPPERS and before not in _WHOLES and before not in _COMING:
                break
        elif unit.text in _DASHES and units[k + 1].lower in _WHOSE and before in _WRAPPERS:
            # "Thirty participants – from the Ministry of …"
            continue
        elif unit.text in {",", "and"}:
            if group.is_wrapped or before not in _WRAPPERS:
                break
        elif not _may_stand_before(unit):
            break
    while group.first > 0 and units[group.first - 1].lower in _BEFORE_LIST:
        group.first -= 1


def _may_stand_before(unit: Unit) -> bool:
    return (
        unit.kind == "adjective"
        or unit.lower in _BEFORE
        or unit.lower in _NUMBERS
        or unit.text.isdigit()
        or unit.text in {"(", ":"}
    )


def _is_private(units: list[Unit], group: Group) -> bool:
    """Whether the parties only say where private persons come from: "students from Kazakhstan"."""
    is_origin = group.is_wrapped or text_at(units, group.first - 1).lower() in {"including", "from", "of"}
    reach = 3 if group.is_wrapped else _LONGEST_PHRASE
    return is_origin and any(
        unit.lower in _PRIVATE for unit in units[max(0, group.first - reach) : group.first]
    )


def _note_what_governs(units: list[Unit], group: Group) -> None:
    before = text_at(units, group.first - 1).lower()
    group.preposition = before if before in _PREPOSITIONS else ""
    group.phrase = group.phrase or _phrase_before(units, group.first)
    opening = units[group.first].lower.split()[:2]
    group.is_speaking = group.is_speaking or (opening[-1:] == ["from"] and opening[0] in _SPEAKERS)
    group.is_joined = group.phrase is not None and group.phrase[1] in _JOINED
    group.is_observer = (
        group.is_observer or _is_observer(units, group.last) or _begins_observers(units, group.first)
    )


@cache
def _phrases() -> dict[str, Role]:
    return {phrase: role for role, phrases in vocabulary("roles")["before"].items() for phrase in phrases}


def _phrase_before(units: list[Unit], first: int) -> tuple[Role, str] | None:
    said = [unit.lower for unit in units[max(0, first - _LONGEST_PHRASE) : first]]
    plain = [word for word in said if word not in _ADVERBS | _NUMBERS]
    for behind in (said, plain):
        for i in range(len(behind)):
            phrase = " ".join(behind[i:])
            if phrase in _phrases():
                return _phrases()[phrase], phrase
    return None


def _is_observer(units: list[Unit], last: int) -> bool:
    """Whether "as observers" stands behind a member: "with Uzbekistan acting as observer"."""
    behind = units[last + 1 : last + _OBSERVER_REACH]
    at = next((i for i, unit in enumerate(behind) if _leads_to_status(behind, i)), None)
    if at is None or any(unit.kind == "party" for unit in behind[:at]):
        return False
    if any(unit.lower == "and" for unit in behind[max(0, at - 2) : at]):
        # "… and, as observers, X and Y": they come behind.
        return False
    return any(unit.lower in {"observer", "observers"} for unit in behind[at : at + 5])


def _leads_to_status(behind: list[Unit], i: int) -> bool:
    """Whether "as", or "with" and "in" before the status, stands at `i`: "with observer status"."""
    return behind[i].lower == "as" or (
        behind[i].lower in {"with", "in"}
        and any(unit.lower in {"observer", "observers"} for unit in behind[i + 1 : i + 4])
    )


def _begins_observers(units: list[Unit], first: int) -> bool:
    """Whether "as observers," stands before a member."""
    before = [unit.lower for unit in units[max(0, first - 4) : first] if unit.text not in {",", "the", ":"}]
    return before[-2:] in (["as", "observers"], ["as", "observer"])


def _share_state(units: list[Unit], group: Group) -> None:
    """Let "the Cambodian Deputy Prime Minister, X, and Foreign Minister, Y" both speak for Cambodia."""
    said_units = units[group.first : group.last]
    if any(unit.text == ";" for unit in said_units):
        return
    is_open = any(unit.lower in _EXAMPLES for unit in said_units)
    said: str | None = None
    for party in group.parties:
        person = party.person
        if person is None:
            # "Moldovan officials, including Prime Minister X"
            said = party.organization if is_open and (party.organization or "").startswith("state:") else None
        elif said is not None and person.is_guess and (person.organization or said).startswith("state:"):
            person.organization = party.organization = said
        else:
            said = person.organization if (person.organization or "").startswith("state:") else None
    _share_back(group.parties)


def _share_back(parties: list[Party]) -> None:
    """Let "President X, Prime Minister Y and Foreign Minister Z of Kenya" all speak for Kenya, if for nobody else."""
    said: str | None = None
    for party in reversed(parties):
        person = party.person
        if person is None or (person.organization is None and said is None):
            said = None
        elif person.organization is None:
            person.organization = party.organization = said
        else:
            is_told = not person.is_guess and person.organization.startswith("state:")
            said = person.organization if is_told else None
