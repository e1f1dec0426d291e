"""Names of the world: states, organizations, groups, places.

    states.csv, organizations.csv, groups.csv …   the facts (README.md says what each column means)
    loader.py     the facts as entries, asked by id, by name or by text
    world_regions.py    how near a body is to a state
    rows.py       an entry as a row of the warehouse
    places.py     cities and regions, asked by name or by text
    office_holders.py   who held which office, asked by name, day and title
    phrases.py    finding any of many names in a text
    spelling.py   which spellings are one name
    files.py      reading the data files

It stands in `tasks/domain` because two stages read it: `extract` recognizes names, `normalize` resolves them.
"""

from tasks.domain.gazetteer.loader import Entry, Gazetteer, Match, Membership, gazetteer
from tasks.domain.gazetteer.office_holders import OfficeHolder, OfficeHolders, office_holders
from tasks.domain.gazetteer.places import Place, PlaceMatch, Places, places
from tasks.domain.gazetteer.rows import organization_row
from tasks.domain.gazetteer.world_regions import distance

__all__ = [
    "Entry",
    "Gazetteer",
    "Match",
    "Membership",
    "OfficeHolder",
    "OfficeHolders",
    "Place",
    "PlaceMatch",
    "Places",
    "distance",
    "gazetteer",
    "office_holders",
    "organization_row",
    "places",
]
