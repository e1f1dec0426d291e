"""Bodies that only their place in a list tells of: "the OSCE, UNDP and the Nansen Dialogue", "the NGO Otpor"."""

from __future__ import annotations

from tasks.domain.records import Span
from tasks.extract.mentions.events import event_nouns
from tasks.extract.mentions.forms import HEADS, NOT_FIRST, OFFICES, is_capital
from tasks.extract.mentions.organizations import Found
from tasks.extract.mentions.sentences import Token
from tasks.extract.vocabulary import words

_JOINTS = words("grammar", "joints")
_INSIDE = frozenset({"of", "for", "&", "de", "la"})
_ENDS = frozenset({"", ",", ".", ")", ";", "and", "&"})
_CALLED = words("organizations", "called")
_NO_BODIES = (
    words("organizations", "event_words")
    | words("organizations", "not_organization", "heads")
    | words("organizations", "no_members")
)
_HONORIFICS = words("people", "honorifics")
_PORTFOLIO = words("people", "portfolio")
_THINGS = frozenset(event_nouns()) | _PORTFOLIO
# The words of which one stands before every such name.
_LEADS = _JOINTS | _CALLED | {"the"}
_SHORTEST_ACRONYM = 3
_MOST_WORDS = 7


def find_members(sentence: list[Token], found: list[Found]) -> list[Span]:
    """Names of a sentence that stand in a list behind a known body, or behind a word for what they are."""
    ends = {one.end for one in found if not one.is_adjective and not one.key.startswith(("state:", "group:"))}
    taken = [(one.start, one.end) for one in found]
    starts = {one.start for one in found if not one.is_adjective}
    spans: list[Span] = []
    for i in (*range(1, len(sentence)), *range(len(sentence) - 1, 0, -1)):
        last = _name(sentence, i) if sentence[i - 1].text in _LEADS else None
        is_one = last is not None and (
            _is_listed(sentence, i, last, ends)
            or _is_called(sentence, i)
            or _leads_list(sentence, i, last, starts)
        )
        if last is None or not is_one:
            continue
        span = Span(sentence[i].start, sentence[last].end)
        if not any(start < span.end and span.start < end for start, end in taken):
            spans.append(span)
            taken.append((span.start, span.end))
            ends.add(span.end)
            starts.add(span.start)
    return spans


def _name(sentence: list[Token], first: int) -> int | None:
    """Index of the last word of the capitalised name at `first`; None where none that a body can have stands there."""
    last = None
    for k in range(first, min(first + _MOST_WORDS, len(sentence))):
        if is_capital(sentence[k].text):
            last = k
        elif last is None or sentence[k].text not in _INSIDE:
            break
    if last is None or not all(_can_be_inside(token.text) for token in sentence[first : last + 1]):
        return None
    word = sentence[last].text
    return None if word in _NO_BODIES or word.lower() in _THINGS else last


def _can_be_inside(word: str) -> bool:
    return word not in NOT_FIRST and word.rstrip(".") not in _HONORIFICS and word.lower() not in OFFICES


def _is_listed(sentence: list[Token], first: int, last: int, ends: set[int]) -> bool:
    """Whether a name can only be a body's in its list: an acronym, or several words behind an article."""
    has_article = sentence[first - 1].text == "the"
    k = first - 1 - has_article
    while k > 0 and sentence[k].text in _JOINTS:
        k -= 1
    is_behind = k >= 0 and k < first - 1 - has_article and sentence[k].end in ends
    is_sure = (has_article and last > first) or (last == first and _is_acronym(sentence[first].text))
    following = sentence[last + 1].text if last + 1 < len(sentence) else ""
    return is_behind and is_sure and (following in _ENDS or following.islower())


def _leads_list(sentence: list[Token], first: int, last: int, starts: set[int]) -> bool:
    """Whether a name with a head noun stands before a known body: "the Border Guard and the Drug Control Agency"."""
    k = last + 1
    while k < len(sentence) and sentence[k].text in _JOINTS | {"the"}:
        k += 1
    is_name = sentence[first - 1].text == "the" and last > first and sentence[last].text in HEADS
    return is_name and last + 1 < k < len(sentence) and sentence[k].start in starts


def _is_acronym(word: str) -> bool:
    return sum(map(str.isupper, word)) >= _SHORTEST_ACRONYM and not any(map(str.isdigit, word))


def _is_called(sentence: list[Token], first: int) -> bool:
    """Whether a word before a name says that a body has it: "the NGO Otpor"."""
    return sentence[first - 1].text in _CALLED
