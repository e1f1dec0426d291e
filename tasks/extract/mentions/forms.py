"""Names of organizations by their form: a capitalised run with a head noun, "Ministry of … of X", "… Association"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from tasks.extract.mentions.sentences import Token
from tasks.extract.vocabulary import vocabulary, words

HEADS: dict[str, str] = {
    head: kind for kind, heads in reversed(vocabulary("organizations")["heads"].items()) for head in heads
}
_LEADING: dict[str, str] = {
    head: kind for kind, heads in vocabulary("organizations")["leading"].items() for head in heads
}
_LEADING_JOINTS = words("organizations", "leading_joints")
NOT_FIRST = words("organizations", "not_first")
OFFICES = words("people", "offices")
_WEAK = words("organizations", "weak", "heads")
_HONORIFICS = words("people", "honorifics") - {"General", "Representative"}
_EVENT_WORDS = words("organizations", "event_words")
_SUBJECTS = words("organizations", "subjects")
_PORTFOLIO = words("people", "portfolio") | _SUBJECTS
_FIELDS = words("organizations", "fields")
_RULERS = words("organizations", "rulers")
_ABSTRACT = (
    "tion",
    "ment",
    "ity",
    "ics",
    "ture",
    "ing",
    "ism",
    "ence",
    "ance",
    "ship",
    "ists",
    "ians",
    "ers",
    "ors",
)
# Bodies that are "to" somebody or "in" some place.
POSTED = {joint: words("organizations", "posted", joint) for joint in ("to", "in")}
_AFTER_HEAD = frozenset({"of", "for", "on", "to", "against"})
_TAKES_PORTFOLIO = frozenset({"of", "for", "on"})
_POSSESSIVE = words("grammar", "possessive", "or_plural")
# What meets in numbered editions: "the third Regional Forum on …" is an event, "the Regional Forum" may be a body.
_IN_EDITIONS = frozenset({"Forum", "Congress"})
_ORDINALS = words("events", "ordinals") | {"annual"}
_ARTICLES = frozenset({"a", "an"})
_DETERMINERS = _ARTICLES | {"the", "its", "this", "annual"}
_HELD = frozenset({"hosted", "held", "takes", "took", "opens", "opened", "convened", "concluded"})
_AUXILIARIES = words("grammar", "auxiliaries") | words("grammar", "modals") | {"being"}
_HOLDING = words("organizations", "holding")
_EDITION = re.compile(r"(?:\d+(?:st|nd|rd|th)|[IVXL]+|(?:19|20)\d\d)")
# Bodies that are an office-holder's: "Office of the Prime Minister", not "the Parliament of the President".
_OF_HOLDERS = words("organizations", "of_holders")
# "5+5 Joint Military Commission", "86th Combat Support Hospital".
_SIDES = re.compile(r"\d+\+\d+")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
# "the Mission to Moldova on Wednesday"
_WHEN = frozenset({*calendar.day_name, *calendar.month_name})
_MOST_WORDS = 14


@dataclass(slots=True)
class Run:
    """A name found by its form: offsets, the kind that its head noun tells, whether the noun alone tells little."""

    start: int
    end: int
    kind: str | None
    is_weak: bool = False


def head_kind(word: str) -> str | None:
    """The kind of organization that a head noun tells of; None for any other word."""
    return HEADS.get(word)


def kind_of(name: str) -> str | None:
    """The kind of organization that the last head noun of a name tells of."""
    return next((HEADS[word] for word in reversed(name.split()) if word in HEADS), None)


def is_capital(word: str) -> bool:
    """Whether a word is written with a capital."""
    return word[0].isupper()


def find_runs(sentence: list[Token]) -> list[Run]:
    """Capitalised runs with a head noun, in one sentence."""
    runs: list[Run] = []
    reached = 0
    for i, token in enumerate(sentence):
        if i < reached or token.text not in HEADS:
            continue
        first, last = _left(sentence, i, reached), _right(sentence, i)
        is_event = sentence[last].text in _EVENT_WORDS and sentence[last - 1].text not in _TAKES_PORTFOLIO
        if is_event or _is_edition(sentence, first, i) or _takes_place(sentence, first, last, i):
            continue
        if token.text.lower() in _SUBJECTS and _is_held(sentence, first):
            continue
        if first == last or (sentence[first].text.isupper() and token.text.isupper() and len(token.text) > 6):
            continue
        head = _last_head(sentence, i, last)
        is_weak = sentence[head].text in _WEAK and last - first < 2
        runs.append(Run(sentence[first].start, sentence[last].end, HEADS[sentence[head].text], is_weak))
        reached = last + 1
    return runs


def find_leading(sentence: list[Token]) -> list[Run]:
    """Names of other languages, which begin with their head: "Fondation Hirondelle", "Banco de la República"."""
    runs: list[Run] = []
    reached = 0
    for i, token in enumerate(sentence):
        if i < reached or token.text not in _LEADING:
            continue
        last = _leading_end(sentence, i)
        if last > i:
            runs.append(Run(token.start, sentence[last].end, _LEADING[token.text]))
            reached = last + 1
    return runs


def _leading_end(sentence: list[Token], head: int) -> int:
    """Index of the last word of a name that begins with its head."""
    last = head
    for k in range(head + 1, min(head + _MOST_WORDS, len(sentence))):
        word = sentence[k].text
        if is_capital(word) and word.lower() not in OFFICES and word not in NOT_FIRST:
            last = k
        elif word not in _LEADING_JOINTS:
            break
    return last


def _is_edition(sentence: list[Token], first: int, head: int) -> bool:
    """Whether a name is one edition of what meets again and again: "IV Tashkent Investment Forum"."""
    if sentence[head].text not in _IN_EDITIONS:
        return False
    said = [token.text for token in sentence[max(0, first - 1) : first + 1]]
    return said[0] in _ARTICLES or any(word.lower() in _ORDINALS or _EDITION.fullmatch(word) for word in said)


def _takes_place(sentence: list[Token], first: int, last: int, head: int) -> bool:
    """Whether a verb says that a name is no body: "the World Energy Forum hosted in Abu Dhabi", "held the … Forum"."""
    if sentence[head].text not in _IN_EDITIONS:
        return False
    behind = next((t.text for t in sentence[last + 1 :] if t.text not in _AUXILIARIES), "")
    return behind in _HELD or _governing(sentence, first) in _HOLDING


def _governing(sentence: list[Token], first: int) -> str:
    """The word that a name depends on: "held" before "the Greater Horn Forum", "host of" before "the Forum"."""
    k = first - 1
    while k > 0 and (
        sentence[k].text.lower() in _DETERMINERS
        or is_capital(sentence[k].text)
        or (sentence[k].text == "of" and is_capital(sentence[k - 1].text))
    ):
        k -= 1
    if k < 0:
        return ""
    return f"{sentence[k - 1].text} of" if sentence[k].text == "of" and k > 0 else sentence[k].text


def _is_held(sentence: list[Token], first: int) -> bool:
    """Whether a name is the portfolio of an office: "Parliamentary Secretary for Settlement Services"."""
    return (
        first > 1
        and sentence[first - 1].text in _TAKES_PORTFOLIO
        and sentence[first - 2].text.lower() in OFFICES
    )


def _last_head(sentence: list[Token], head: int, last: int) -> int:
    """Index of the head noun that tells the kind: "Bank" in "Union Bank", not "Health" in "Ministry of Health"."""
    for k in range(head + 1, last + 1):
        if sentence[k].text in HEADS and sentence[k - 1].text not in _AFTER_HEAD | {"the", "and"}:
            head = k
    return head


def _left(sentence: list[Token], head: int, reached: int) -> int:
    """Index of the first word of the name whose head stands at `head`."""
    first = head
    while first > reached and head - first < _MOST_WORDS:
        step = _step_left(sentence, head, first, reached)
        if not step:
            break
        first -= step
    return first


def _step_left(sentence: list[Token], head: int, first: int, reached: int) -> int:
    """How many words further to the left the name begins: 0 where it begins here."""
    before = sentence[first - 1].text
    if is_capital(before) and before not in NOT_FIRST:
        is_office = before.lower() in OFFICES and "General" not in (before, sentence[first].text)
        # "King Saud University" is named for a king.
        return 0 if is_office and (before not in _RULERS or sentence[first].text in HEADS) else 1
    if _SIDES.fullmatch(before) or (
        _NUMBERED.fullmatch(before) and HEADS.get(sentence[head].text) == "military"
    ):
        return 1
    if first - 2 < reached:
        return 0
    if (
        before in {"and", "&"}
        and sentence[first].text in HEADS
        and _text(sentence, first + 1) in _TAKES_PORTFOLIO
    ):
        # "MinLaw and Ministry of Finance" are two.
        return 0
    if before in {"and", "&", "for", "of"}:
        return 2 if _continues_left(sentence, first - 2, before) else 0
    owner = sentence[first - 2].text
    is_owner = before in _POSSESSIVE and is_capital(owner) and owner not in NOT_FIRST
    return 2 if is_owner and (before[1:] or owner.endswith("s")) else 0


def _continues_left(sentence: list[Token], i: int, joint: str) -> bool:
    word = sentence[i].text
    if not is_capital(word) or word in NOT_FIRST or word in HEADS or joint == "of":
        return False
    # "Trade and Development Board" is one name; "India and the Asian Bank" and "Mr Rao and Central Bank" are two.
    before = sentence[i - 1].text if i > 0 else ""
    if _is_subject(word) and before and is_capital(before):
        return True
    return before.lower() in {"the", "'s", "’s", "of", "for", "national", "international"}


def _right(sentence: list[Token], head: int) -> int:
    """Index of the last word of the name whose head stands at `head`."""
    last = head
    has_portfolio = False
    while last + 1 < len(sentence) and last - head < _MOST_WORDS:
        following = sentence[last + 1].text
        if is_capital(following):
            step = _further_noun(sentence, head, last)
        elif following in _AFTER_HEAD | {"in", "de", "du", "des"}:
            step = _of(sentence, last)
            has_portfolio = has_portfolio or (step > 0 and following in _TAKES_PORTFOLIO)
        elif has_portfolio and following in _POSSESSIVE:
            # "Ministry of Women's Affairs"
            step = 2 if _text(sentence, last + 2).lower() in _PORTFOLIO else 0
        else:
            step = _coordinated(sentence, last) if has_portfolio else 0
        if step == 0:
            break
        last += step
    return last


def _text(sentence: list[Token], i: int) -> str:
    return sentence[i].text if i < len(sentence) else ""


def _further_noun(sentence: list[Token], head: int, last: int) -> int:
    """Whether a capitalised word goes on with the name.

    Behind a head noun only another head does: "Bank Group", not "Foreign Ministry Jane Doe".
    """
    here, word = sentence[last].text, sentence[last + 1].text
    if word.lower() in OFFICES and word != "General":
        is_whose = [token.text for token in sentence[head : head + 3]] == ["Office", "of", "the"]
        is_portfolio = here not in HEADS and word.lower() in _PORTFOLIO
        # "Council of Foreign Ministers"
        is_body_of = here not in HEADS and word == "Ministers"
        return int(is_portfolio or is_whose or is_body_of)
    if word.rstrip(".") in _HONORIFICS and (here in HEADS or word.lower() not in _PORTFOLIO):
        return 0
    if here.lower() in OFFICES and last > head and here not in HEADS:
        return 0
    if here.lower() in _PORTFOLIO and here not in HEADS and _is_name(sentence, last + 1):
        return 0
    is_more = word in HEADS or word.lower() in _PORTFOLIO or word.isupper()
    return int(here not in HEADS or is_more)


def _is_name(sentence: list[Token], i: int) -> bool:
    """Whether two words that no body is named with stand at `i`: "Ministry of Foreign Affairs Jane Doe"."""
    pair = [_text(sentence, k) for k in (i, i + 1)]
    return all(
        word[:1].isupper() and word not in HEADS and word.lower() not in _PORTFOLIO and not word.isupper()
        for word in pair
    )


def _of(sentence: list[Token], last: int) -> int:
    """How many words "of the Kyrgyz" adds: 0 where the name ends before the small word."""
    word, following = sentence[last + 1].text, _text(sentence, last + 2)
    if word in POSTED and sentence[last].text not in POSTED[word]:
        return 0
    if following in _WHEN:
        return 0
    if following == "the" and _text(sentence, last + 3) and is_capital(sentence[last + 3].text):
        is_holder = sentence[last + 3].text.lower() in OFFICES and sentence[last].text not in _OF_HOLDERS
        return 0 if is_holder else 3
    return 2 if following and is_capital(following) and following not in {"Mr", "Mrs", "Ms", "Dr"} else 0


def _coordinated(sentence: list[Token], last: int) -> int:
    """How many words "and Trade", ", Youth" or ", and Medicine" adds to a portfolio."""
    word, following = sentence[last + 1].text, _text(sentence, last + 2)
    if word in {"and", "&"}:
        return 2 if _shares_head(sentence, last, last + 2) else 0
    if word == "," and _is_subject(sentence[last].text):
        if following in {"and", "&"}:
            return 3 if _is_listed(sentence, last) and _shares_head(sentence, last, last + 3) else 0
        return _list_item(sentence, last)
    if word == "the" and sentence[last].text.endswith("ing") and is_capital(following or "x"):
        # "Secretariat for Coordinating the Peace Process"
        return 2
    return 0


def _is_listed(sentence: list[Token], last: int) -> bool:
    """Whether a comma stands before the last subject: "Sciences, Engineering, and Medicine"."""
    return "," in (sentence[last - 1].text, sentence[last - 2].text)


def _shares_head(sentence: list[Token], last: int, i: int) -> bool:
    """Whether "Foreign Affairs and Trade" goes on; "… of Health and UNICEF" and "… and World Bank" do not."""
    word, behind = _text(sentence, i), _text(sentence, i + 1)
    if not word or not is_capital(word) or word in NOT_FIRST or word.isupper() or word.lower() in OFFICES:
        return False
    if any(head in HEADS and head.lower() not in _SUBJECTS for head in (word, behind)):
        return False
    if behind.lower() in OFFICES or _is_name(sentence, i):
        return False
    return _is_subject(sentence[last].text) or behind.lower() in _SUBJECTS | _FIELDS


def _list_item(sentence: list[Token], last: int) -> int:
    """How many words ", Food Security" adds, where the list of subjects goes on behind it."""
    k = last + 2
    if _text(sentence, k).isupper():
        # ", UN Women"
        return 0
    while k - last < 6 and is_capital(_text(sentence, k) or "x"):
        k += 1
    if k == last + 2 or _text(sentence, k) not in {"and", "&", ","}:
        return 0
    are_plain = all(t.text not in HEADS or t.text.lower() in _SUBJECTS for t in sentence[last + 2 : k])
    return k - 1 - last if are_plain and sentence[k - 1].text.lower() in _PORTFOLIO else 0


def _is_subject(word: str) -> bool:
    """Whether a word is one of a portfolio: a subject or an abstract noun, not a proper name."""
    return word.lower() in _PORTFOLIO or word.lower().endswith(_ABSTRACT)
