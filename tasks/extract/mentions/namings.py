"""Where a document names organizations and states.

Known ones come from the gazetteer. Others are found by their form: a capitalised run with a head noun ("Ministry of …
of X", "… Association"), or a name with its initials in brackets behind it.
"""

from __future__ import annotations

from tasks.extract.mentions.acronyms import Bracket, find_brackets, long_form
from tasks.extract.mentions.ambiguity import Meanings
from tasks.extract.mentions.forms import find_leading, find_runs
from tasks.extract.mentions.members import find_members
from tasks.extract.mentions.organizations import Found, Organizations
from tasks.extract.mentions.overlaps import choose, longest
from tasks.extract.mentions.sentences import Token
from tasks.extract.mentions.slots import find_slots


def find_organizations(text: str, sentences: list[list[Token]], organizations: Organizations) -> list[Found]:
    """Every naming of an organization or state in the text, in order, none over another."""
    named = _with_members(text, sentences, _by_name(text, sentences, organizations), organizations)
    found = _with_brackets(text, named, organizations)
    found += _again(text, sentences, found, organizations.acronyms)
    for one in found:
        one.key = organizations.settled(one.key)
    return sorted(found, key=lambda one: one.start)


def _by_name(text: str, sentences: list[list[Token]], organizations: Organizations) -> list[Found]:
    """What the gazetteer knows, and what is found by its form."""
    gazetteer = organizations.gazetteer
    meanings = Meanings(text, gazetteer, organizations.country)
    matches = [m for match in gazetteer.matches(text) if (m := meanings.of(match)) is not None]
    runs = [
        run
        for sentence in sentences
        for run in longest(find_runs(sentence), [*find_leading(sentence), *find_slots(text, sentence)])
    ]
    chosen = choose(text, matches, runs, gazetteer)
    found = [
        Found(one.run.start, one.run.end, one.ids[0])
        if one.ids
        else organizations.introduce_run(text, one.run, one.inside)
        for one in chosen
    ]
    found += [
        Found(m.start, m.end, m.ids[0], m.kind == "adjective")
        for m in matches
        if not any(one.run.start <= m.start and m.end <= one.run.end for one in chosen)
    ]
    return sorted(found, key=lambda one: one.start)


def _with_members(
    text: str, sentences: list[list[Token]], found: list[Found], organizations: Organizations
) -> list[Found]:
    """The bodies found, and those that stand in a list with them."""
    more: list[Found] = []
    at = 0
    for sentence in sentences:
        first = at
        while at < len(found) and sentence and found[at].start < sentence[-1].end:
            at += 1
        spans = find_members(sentence, found[first:at])
        more += [organizations.introduce(text, span) for span in spans]
    return sorted([*found, *more], key=lambda one: one.start)


def _with_brackets(text: str, found: list[Found], organizations: Organizations) -> list[Found]:
    """Bind acronyms that stand in brackets behind a name; a name known only by them is found here too."""
    ends = {one.end: one for one in found if not one.is_adjective}
    taken: set[int] = set()
    for bracket in find_brackets(text):
        one = ends.get(bracket.opens)
        if one is None:
            found, one = _by_initials(text, bracket, found, organizations)
            if one is None:
                continue
        elif one.key.startswith(("state:", "group:")):
            continue
        elif organizations.is_introduced(one.key):
            found = _lengthened(text, one, bracket, found, organizations)
        organizations.bind(bracket.acronym, one.key)
        taken.update(range(bracket.span.start, bracket.span.end))
    # The bracket is part of the name that it explains, not one more naming.
    return [f for f in found if f.start not in taken or f.end - 1 not in taken]


def _by_initials(
    text: str, bracket: Bracket, found: list[Found], organizations: Organizations
) -> tuple[list[Found], Found | None]:
    """The name whose initials are in the brackets, and what is found with it in the place of its parts."""
    span = long_form(text, bracket)
    if span is None:
        return found, None
    for f in found:
        is_known = not organizations.is_introduced(f.key) and not f.key.startswith("state:")
        if f.start < span.end and f.end > span.start and is_known and not f.is_adjective:
            return found, None
    one = organizations.introduce(text, span)
    return [*(f for f in found if f.end <= span.start or f.start >= span.end), one], one


def _lengthened(
    text: str, one: Found, bracket: Bracket, found: list[Found], organizations: Organizations
) -> list[Found]:
    """Let a name begin where the initials in the brackets say."""
    span = long_form(text, bracket)
    if span is None or span.start >= one.start:
        return found
    organizations.rename(text, one, span.start)
    return [f for f in found if f is one or f.end <= one.start or f.start >= one.end]


def _again(
    text: str, sentences: list[list[Token]], found: list[Found], acronyms: dict[str, str]
) -> list[Found]:
    """Namings by an acronym that this document defined and the gazetteer lacks."""
    for one in found:
        one.key = acronyms.get(text[one.start : one.end], one.key)
    covered = sorted((f.start, f.end) for f in found)
    more = []
    position = 0
    for sentence in sentences:
        for token in sentence:
            if token.text in acronyms:
                while position < len(covered) and covered[position][1] <= token.start:
                    position += 1
                if position == len(covered) or covered[position][0] >= token.end:
                    more.append(Found(token.start, token.end, acronyms[token.text]))
    return more
