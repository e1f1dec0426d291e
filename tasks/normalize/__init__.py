"""Mention → organization, person, place.

release.py   the rows of one release: gazetteer entries and provisional organizations, groups as their members
task.py      the door
"""
