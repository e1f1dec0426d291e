"""One way of writing which organization is meant, in the file of decisions and at the command.

osce                  an id of the gazetteer
Border Service [UZ]   a name that only releases give, behind it the country that they tell
Border Service        the same, where they tell none
"""

from __future__ import annotations

import re

from tasks.domain.gazetteer import Gazetteer
from tasks.domain.identity import curated_key, provisional_key

_WITH_COUNTRY = re.compile(r"(?P<name>.+) \[(?P<country>[A-Z]{2})\]")


def reference(name: str, country: str | None) -> str:
    """How an organization that only releases name is written."""
    return f"{name} [{country}]" if country else name


def parts(written: str) -> tuple[str, str | None]:
    """Name and country (ISO 3166 alpha-2) of an organization that only releases name."""
    found = _WITH_COUNTRY.fullmatch(written)
    return (found["name"], found["country"]) if found else (written, None)


def key_of(written: str, gazetteer: Gazetteer) -> int:
    """Key of the organization that is meant."""
    return curated_key(written) if written in gazetteer else provisional_key(*parts(written))
