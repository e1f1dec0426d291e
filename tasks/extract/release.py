"""An article → the events it reports, who took part in them and in which role."""

from __future__ import annotations

from tasks.domain.gazetteer import Gazetteer, Places
from tasks.domain.records import Article, ExtractedRelease
from tasks.extract.attendance import read_attendance
from tasks.extract.backing import read_backing
from tasks.extract.bystanders import read_bystanders
from tasks.extract.carried import carry_over
from tasks.extract.chairs import read_chairs
from tasks.extract.claims import event_claim
from tasks.extract.dateline import give_country, give_dateline, give_title
from tasks.extract.deliberations import read_deliberations
from tasks.extract.doubles import join_doubles
from tasks.extract.games import drop_games
from tasks.extract.gifts import read_gifts
from tasks.extract.happenings import gather
from tasks.extract.headcount import read_headcount
from tasks.extract.hopes import drop_hopes
from tasks.extract.implied import imply
from tasks.extract.main_event import choose_main, is_reported
from tasks.extract.mentions import read_document
from tasks.extract.noun_roles import read_nouns
from tasks.extract.openings import read_openings
from tasks.extract.phrase_roles import read_phrases
from tasks.extract.presence import read_presence
from tasks.extract.projects import last_project, read_projects
from tasks.extract.pronouns import Pronouns
from tasks.extract.reading import Claim, Reading, Reference
from tasks.extract.roll_call import read_roll_call
from tasks.extract.sequels import read_sequels
from tasks.extract.series import continue_series
from tasks.extract.sessions import read_sessions
from tasks.extract.settling import settle
from tasks.extract.sharing import share, share_with_reported
from tasks.extract.sides import tell_sides
from tasks.extract.speech import read_speech
from tasks.extract.splitting import split
from tasks.extract.statements import only_statement, read_replies
from tasks.extract.trainees import read_trainees
from tasks.extract.units import Sentence
from tasks.extract.verb_roles import read_verbs
from tasks.extract.votes import read_votes
from tasks.extract.when_where import read_when_and_where

_READERS = (
    read_verbs,
    read_sessions,
    read_nouns,
    read_votes,
    read_openings,
    read_replies,
    read_speech,
    read_chairs,
    read_presence,
    read_roll_call,
    read_deliberations,
    read_phrases,
    read_projects,
    read_backing,
    read_gifts,
    read_trainees,
    read_bystanders,
    read_headcount,
    read_when_and_where,
    read_sequels,
    drop_hopes,
)

VERSION = "2"
"""Raised with every change that changes what is extracted; rows say which version made them."""


def extract_release(article: Article, gazetteer: Gazetteer, places: Places) -> ExtractedRelease:
    """Read one article; what it does not say is left open, not guessed."""
    document = read_document(article, gazetteer, places)
    references: list[Reference] = []
    loose: list[Claim] = []
    pronouns = Pronouns(document.author)
    for number, sentence in enumerate(document.sentences):
        if listed := read_attendance(sentence, number):
            loose += listed
            continue
        pronouns.resolve(sentence)
        reading = read_sentence(sentence, number, document.publisher, last_project(references, number))
        references += reading.references
        loose += reading.loose
    happenings = [
        part for happening in gather(references, article.published_on) for part in split(document, happening)
    ]
    tell_sides(document, happenings)
    happenings = join_doubles(drop_games(document, happenings))
    main = choose_main(document, happenings) or only_statement(document)
    if main is None:
        return ExtractedRelease(article, (), VERSION)
    if main not in happenings:
        happenings.append(main)
    main.is_main = True
    settle(document, main, happenings, loose)
    continue_series(happenings)
    give_title(document, main, places)
    give_dateline(document, main)
    share(main, happenings)
    give_country(document, main)
    imply(document, main, happenings)
    kept = [h for h in happenings if h.is_main or is_reported(h)]
    carry_over(document, main, kept)
    share_with_reported(document, main, [h for h in kept if not h.is_main])
    return ExtractedRelease(article, tuple(event_claim(document, h) for h in kept), VERSION)


def read_sentence(
    sentence: Sentence, number: int, publisher: str | None, project: Reference | None = None
) -> Reading:
    """The references to events in one sentence, each with its claims, date and place."""
    reading = Reading(sentence.units, number, publisher, is_heading=sentence.is_heading)
    reading.project = project
    for read in _READERS:
        read(reading)
    return reading
