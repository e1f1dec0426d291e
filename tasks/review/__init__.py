"""What analysts decide of organizations that only releases name. No stage: the command and the load's caller use it.

decisions.csv   the decisions, under version control; COMMUNIQUE_DECISIONS names another file
file.py         reading and writing such a file
references.py   one way of writing which organization is meant
settling.py     decisions → what the load applies; contradictions are refused
naming.py       what an analyst typed → which organization is meant
candidates.py   organizations of like names
"""
