"""Personal names in a sentence: "Mr Gianni de Michelis", "C. P. Radhakrishnan", "Perfecto Yasay, Jr"."""

from __future__ import annotations

from tasks.extract.mentions.units import Unit, text_at
from tasks.extract.vocabulary import vocabulary, words

HONORIFICS = words("people", "honorifics") | {
    word.upper() for word in words("people", "honorifics") if len(word) > 1
}
SUFFIXES = words("people", "suffixes")
_KEPT = words("people", "suffixes", "kept")
_SURNAMES = words("people", "honorifics", "surnames")
_INSIDE = words("people", "honorifics", "inside")
_OFFICES = words("people", "offices") | words("people", "offices", "callings")
_MODIFIERS = words("people", "modifiers")
_PORTFOLIO = words("people", "portfolio")
_FOLLOWERS = words("people", "portfolio", "followers")
_THINGS = words("people", "portfolio", "things")
_PARTICLES = words("people", "particles")
_NOT_FIRST = words("organizations", "not_first")
# Capitalised words that begin the name of a body, an event or a group, and of nobody.
_NO_NAMES = (
    frozenset(word for heads in vocabulary("organizations")["heads"].values() for word in heads)
    | words("organizations", "event_words")
    | {"States", "State", "Nations", "Countries", "Member", "Members", "Parties"}
)
_ROYAL = frozenset({"Royal", "Serene", "Imperial"})
_AFTER_LEADS = frozenset({".", ")", "'", "’"})
_LEADS = frozenset({"(", "His", "Her", "Their", "The", "the", "Tan"})
_LONGEST_NAME = 6
_LONGEST_CAPITALS = 13


def skip_honorifics(units: list[Unit], i: int) -> int:
    """Index behind "H.E. Dr.", "the Rt. Hon. (Dr.)" and the like; `i` where there is none."""
    start = i
    while i < len(units):
        text = units[i].text
        is_lead = text in _LEADS and text_at(units, i + 1).rstrip(".") in HONORIFICS | _ROYAL
        is_lead = is_lead or (text in _ROYAL and text_at(units, i + 1) in HONORIFICS)
        if not (text.rstrip(".") in HONORIFICS or is_lead or (text in _AFTER_LEADS and i > start)):
            break
        i += 1
    return i


def name_at(units: list[Unit], i: int, *, is_titled: bool) -> tuple[int, int] | None:
    """First and last unit of the personal name at `i`; a title before it lets one word be enough."""
    if i >= len(units) or not is_name_word(units[i]):
        return None
    if (
        units[i].lower in _PORTFOLIO
        or units[i].text in _NO_NAMES
        or (units[i].kind == "place" and not is_titled)
    ):
        return None
    last = k = i
    while (step := _step(units, k)) and k - i < _LONGEST_NAME - 1:
        k += step
        if units[k].text != ".":
            last = k
    is_field = units[last].lower in _THINGS
    if is_field or (last == i and not is_titled and len(units[i].text) < 3):
        return None
    return i, last


def _step(units: list[Unit], k: int) -> int:
    """How many units further the name goes behind unit `k`: 0 where it ends."""
    following = text_at(units, k + 1)
    if not following:
        return 0
    if following == ",":
        return 2 if text_at(units, k + 2).rstrip(".") in _KEPT else 0
    if following == ".":
        # An initial's full stop, or that of "Jr."
        return 1 if len(units[k].text) == 1 and k + 2 < len(units) and is_name_word(units[k + 2]) else 0
    if (
        following.rstrip(".") in _KEPT
        or following in _SURNAMES
        or (len(following) == 1 and following.isupper())
    ):
        return 1
    behind = k + 1
    while text_at(units, behind).lower() in _PARTICLES:
        behind += 1
    if behind > k + 1 and behind < len(units) and is_name_word(units[behind]):
        return behind - k
    if following in _INSIDE and k + 2 < len(units) and is_name_word(units[k + 2]):
        # "Hassan Sheikh Mohamud"
        return 2
    is_inside_place = units[k + 1].kind == "place" and units[k].text.islower()
    return 1 if is_name_word(units[k + 1]) and not is_inside_place else 0


def is_name_word(unit: Unit) -> bool:
    """Whether a word can be part of a personal name; towns are called like people."""
    text = unit.text
    if unit.kind != "word" and (unit.kind != "place" or " " in text):
        return False
    if not text[0].isupper() or text in _NOT_FIRST or text in SUFFIXES or text.rstrip(".") in HONORIFICS:
        return False
    if any(c.isdigit() for c in text) or (text.isupper() and len(text) > _LONGEST_CAPITALS):
        return False
    return not any(unit.lower in known for known in (_OFFICES, _MODIFIERS, _FOLLOWERS))


def behind_suffixes(units: list[Unit], last: int) -> int:
    """Index behind the letters after a name: "MP", ", AM"."""
    end = last + 1
    while text_at(units, end) in SUFFIXES or (
        text_at(units, end) == "," and text_at(units, end + 1) in SUFFIXES
    ):
        end += 2 if units[end].text == "," else 1
    return end


def written(units: list[Unit], first: int, last: int) -> str:
    """The units as written, without space before marks."""
    text = ""
    for unit in units[first : last + 1]:
        text += unit.text if not text or unit.text in {",", "."} else f" {unit.text}"
    return text
