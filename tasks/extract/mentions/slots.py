"""Bodies that only their place in a sentence tells of: "CEO of FedEx", a name in a list of bodies."""

from __future__ import annotations

from tasks.extract.mentions.forms import NOT_FIRST, OFFICES, Run, is_capital
from tasks.extract.mentions.sentences import Token
from tasks.extract.vocabulary import words

_LEADS = words("people", "business_offices")
_PAIRS = words("people", "business_offices", "pairs")
_HONORIFICS = words("people", "honorifics")
_PORTFOLIO = words("people", "portfolio")
# What somebody directs goes by them, and is called by others an event or a paper: "Director of the Basin Initiative".
_SCHEMES = frozenset({"Initiative", "Programme", "Program", "Project", "Campaign", "Dialogue", "Platform"})
_INSIDE = frozenset({"of", "for", "the", "&", "de", "+"})
_MOST_WORDS = 7


def find_slots(text: str, sentence: list[Token]) -> list[Run]:
    """The names behind "CEO of", "founder of" and the like, which only bodies have."""
    runs = []
    for i in range(len(sentence) - 2):
        if sentence[i + 1].text in {"of", "at"} and sentence[i].text.lower() in _LEADS | OFFICES:
            first = i + 2 + (sentence[i + 2].text.lower() == "the")
            last = _last(text, sentence, first)
            if last is not None and (_is_of_business(sentence, i) or sentence[last].text in _SCHEMES):
                last = _before_holder(sentence, i, first, last)
                runs.append(Run(sentence[first].start, sentence[last].end, None))
    return runs


def _is_of_business(sentence: list[Token], i: int) -> bool:
    word = sentence[i].text.lower()
    return word in _LEADS or (i > 0 and f"{sentence[i - 1].text.lower()} {word}" in _PAIRS)


def _last(text: str, sentence: list[Token], first: int) -> int | None:
    """Index of the last word of the capitalised name at `first`; None where there is none."""
    last = None
    k = first
    while k < len(sentence) and k - first < _MOST_WORDS:
        word = sentence[k].text
        if k > first and "\n" in text[sentence[k - 1].end : sentence[k].start]:
            break
        if (
            is_capital(word)
            and word not in NOT_FIRST
            and word.rstrip(".") not in _HONORIFICS
            and word.lower() not in OFFICES
        ):
            last = k
        elif word not in _INSIDE or last is None:
            break
        k += 1
    if last is None or all(token.text.lower() in _PORTFOLIO for token in sentence[first : last + 1]):
        return None
    return last


def _before_holder(sentence: list[Token], office: int, first: int, last: int) -> int:
    """Where the name ends if its holder's follows: "Group CEO of Acme Jan Novak", not "X, CEO of Delta Air Lines"."""
    k = office
    while k > 0 and is_capital(sentence[k].text):
        k -= 1
    is_behind_name = sentence[k].text in {",", "(", "–", "-"}
    names = [t.text for t in sentence[first : last + 1]]
    if is_behind_name or len(names) < 3 or any(word in _INSIDE for word in names[-3:]):
        return last
    return last - 2
