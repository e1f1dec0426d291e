"""An article → the events it reports, who took part in them and in which role."""

from __future__ import annotations

from tasks.domain.gazetteer import Gazetteer, Places
from tasks.domain.records import Article, ExtractedRelease
from tasks.extract.coreference.abodes import place_by_parties
from tasks.extract.coreference.carried import carry_over
from tasks.extract.coreference.claims import event_claim
from tasks.extract.coreference.dateline import give_country, give_dateline, give_title
from tasks.extract.coreference.destinations import place_projects
from tasks.extract.coreference.doubles import join_doubles
from tasks.extract.coreference.during_visits import settle_visits
from tasks.extract.coreference.games import drop_games
from tasks.extract.coreference.happenings import gather
from tasks.extract.coreference.implied import imply
from tasks.extract.coreference.main_event import choose_main, is_reported
from tasks.extract.coreference.observing import observe
from tasks.extract.coreference.pronouns import Pronouns
from tasks.extract.coreference.series import continue_series
from tasks.extract.coreference.settling import settle
from tasks.extract.coreference.sharing import share, share_with_reported
from tasks.extract.coreference.sides import tell_sides, tell_states
from tasks.extract.coreference.signatories import imply_signatories
from tasks.extract.coreference.splitting import split
from tasks.extract.frames.awards import read_awards
from tasks.extract.frames.councils import read_councils
from tasks.extract.frames.discussions import read_discussions
from tasks.extract.frames.gifts import read_gifts
from tasks.extract.frames.goods import read_goods
from tasks.extract.frames.headcount import read_headcount
from tasks.extract.frames.hopes import drop_hopes
from tasks.extract.frames.openings import read_openings
from tasks.extract.frames.projects import last_project, read_projects
from tasks.extract.frames.sequels import read_again, read_sequels
from tasks.extract.frames.sessions import read_sessions
from tasks.extract.frames.signatures import read_signatures
from tasks.extract.frames.speeches import read_speeches
from tasks.extract.frames.statements import date_reply, only_statement, read_replies
from tasks.extract.frames.votes import read_votes
from tasks.extract.frames.when_where import read_when_and_where
from tasks.extract.mentions.document import read_document
from tasks.extract.mentions.units import Sentence
from tasks.extract.roles.attendance import read_attendance
from tasks.extract.roles.backing import read_backing
from tasks.extract.roles.bystanders import read_bystanders
from tasks.extract.roles.chairs import read_chairs
from tasks.extract.roles.commissions import read_commissions
from tasks.extract.roles.deliberations import read_deliberations
from tasks.extract.roles.hosting import read_hosting
from tasks.extract.roles.noun_roles import read_nouns
from tasks.extract.roles.phrase_roles import read_phrases
from tasks.extract.roles.presence import read_presence
from tasks.extract.roles.press import read_press
from tasks.extract.roles.principals import read_principals
from tasks.extract.roles.roll_call import read_roll_call
from tasks.extract.roles.speech import read_speech
from tasks.extract.roles.trainees import read_trainees
from tasks.extract.roles.verb_roles import read_verbs
from tasks.extract.syntax.reading import Claim, Reading, Reference

_READERS = (
    read_principals,
    read_verbs,
    read_sessions,
    read_councils,
    read_discussions,
    read_signatures,
    read_hosting,
    read_nouns,
    read_votes,
    read_openings,
    read_replies,
    read_speeches,
    read_speech,
    read_chairs,
    read_presence,
    read_roll_call,
    read_deliberations,
    read_phrases,
    read_projects,
    read_backing,
    read_gifts,
    read_goods,
    read_awards,
    read_trainees,
    read_bystanders,
    read_press,
    read_commissions,
    read_headcount,
    read_again,
    read_when_and_where,
    read_sequels,
    drop_hopes,
)

VERSION = "3"
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
    tell_states(document, happenings)
    happenings = join_doubles(observe(drop_games(document, happenings)))
    main = choose_main(document, happenings) or only_statement(document)
    if main is None:
        return ExtractedRelease(article, (), VERSION)
    if main not in happenings:
        happenings.append(main)
    main.is_main = True
    settle(document, main, happenings, loose)
    tell_states(document, happenings)
    settle_visits(document, main, happenings)
    continue_series(happenings)
    give_title(document, main, places)
    date_reply(document, main)
    give_dateline(document, main)
    share(main, happenings)
    give_country(document, main)
    imply(document, main, happenings)
    imply_signatories(main, happenings)
    kept = [h for h in happenings if h.is_main or is_reported(h)]
    carry_over(document, main, kept)
    share_with_reported(document, main, [h for h in kept if not h.is_main])
    place_by_parties(document, kept)
    place_projects(document, kept)
    return ExtractedRelease(article, tuple(event_claim(document, h) for h in kept), VERSION)


def read_sentence(
    sentence: Sentence, number: int, publisher: str | None, project: Reference | None = None
) -> Reading:
    """The references to events in one sentence, each with its claims, date and place."""
    reading = Reading(sentence.units, number, publisher, project, is_heading=sentence.is_heading)
    for read in _READERS:
        read(reading)
    return reading
