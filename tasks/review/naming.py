"""What an analyst typed → which organization is meant, written as the file of decisions has it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from tasks.domain.errors import CommuniqueError
from tasks.domain.gazetteer import Gazetteer
from tasks.domain.identity import folded
from tasks.review.references import parts


def subject(typed: str, known: Iterable[str], gazetteer: Gazetteer) -> str:
    """The one of the `known` references that is meant; CommuniqueError when it is none or several."""
    found = meant(typed, known)
    if found is None and (ids := _ids(typed, gazetteer)):
        raise CommuniqueError(
            f"'{typed}' stands in the gazetteer ({', '.join(ids)}): what it says is mended in"
            " tasks/domain/gazetteer/, and only what releases alone name is reviewed."
        )
    if found is None:
        raise _unknown(typed, known)
    return found


def target(typed: str, known: Iterable[str], gazetteer: Gazetteer) -> str:
    """An id of the gazetteer, by itself or by a name that has one meaning, else one of the `known`."""
    ids = _ids(typed, gazetteer)
    if len(ids) > 1:
        raise CommuniqueError(
            f"'{typed}' has several meanings in the gazetteer; give one of {', '.join(ids)}."
        )
    found = ids[0] if ids else meant(typed, known)
    if found is None:
        raise _unknown(typed, known)
    return found


def _ids(typed: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    return (typed,) if typed in gazetteer else gazetteer.ids_of(typed)


def meant(typed: str, known: Iterable[str]) -> str | None:
    """The reference typed, whatever its case and accents; without its country where one alone has the name."""
    choice = dict.fromkeys(known)
    named = (
        [one for one in choice if one == typed]
        or [one for one in choice if _same(one, typed)]
        or [one for one in choice if folded(parts(one)[0]) == folded(typed)]
    )
    if len(named) > 1:
        listed = ", ".join(f'"{one}"' for one in sorted(named))
        raise CommuniqueError(f"Several organizations go by '{typed}'; give one of {listed}.")
    return named[0] if named else None


def _same(one: str, other: str) -> bool:
    (name, country), (other_name, other_country) = parts(one), parts(other)
    return (folded(name), country) == (folded(other_name), other_country)


def _unknown(typed: str, known: Iterable[str]) -> CommuniqueError:
    near = get_close_matches(folded(typed), {folded(one): one for one in known}, n=3)
    by_name = {folded(one): one for one in known}
    hint = f"; near are {', '.join(by_name[one] for one in near)}" if near else ""
    return CommuniqueError(
        f"No organization '{typed}' is known{hint}. `communique review` lists what releases name."
    )
