"""Page → what it says: events, organizations and roles, each with the sentence that proves it.

page/         a page → its article: text without the site around it, title, day, publisher, language
mentions/     the article → sentences, in which organizations, people, places, dates and event nouns are one unit each
syntax/       who stands together and where: verbs, coordinated parties, subjects, objects, lists, counts
frames/       what happened, when and where: events that verbs, sums and votes tell of beside those that nouns name
roles/        who stands where to which event in its sentence, and in which role
coreference/  one event for each happening, however often it is told, and what its sentences say of each other
vocabulary/   the words that all of these go by; an analyst extends them without touching code
release.py    the way of one article through them
batch.py      many pages on all cores, task.py the door of the stage
"""
