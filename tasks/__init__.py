"""How each step works, one folder a stage.

    fetch      a source or a file of saved documents → pages, every response in the archive
    extract    page → article → mentions, events and roles, each with the sentence that proves it
    normalize  mention → organization, person, place; groups become their members
    check      rows that break a rule → quarantine; the whole batch → the Great Expectations gate
    load       rows → staging → merge into the star, audited and published
    evaluate   no stage: what was found beside what careful readers found → figures and differences
    review     no stage: what analysts decide of organizations that only releases name
    domain     what the stages share: records, keys, and the gazetteer of names; imports nothing of ours

Each stage has one door, `task.py`, which Prefect knows; everything beside it takes records and returns records.
Stages never import each other: they meet in `domain/records.py`.
"""
