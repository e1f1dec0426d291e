-- The closed list of roles. Keys are those of tasks/domain/identity.py for ('role', <name>).

insert into dim_role (role_key, role, description) values
    (1152571606269826774, 'organizer', 'Called the event into being: organized, co-organized, convened or held it.'),
    (3724961587235294731, 'host', 'Received the event in its house or country, or was visited without more being said.'),
    (3998682765463046287, 'chair', 'Chaired, moderated or led the event.'),
    (1258539968144262142, 'speaker', 'Spoke to it: opened, closed or addressed it, briefed it, or sent it a message.'),
    (5583889881095893036, 'participant', 'Took part, met the other side, or was represented.'),
    (7494406413611939744, 'observer', 'Was there as an observer.'),
    (4418549663970055488, 'facilitator', 'Brought the parties together: facilitated or mediated.'),
    (3420421549665138769, 'implementer', 'Carries the work out.'),
    (5930918742967842218, 'funder', 'Paid for it, gave equipment, or is named as its donor.'),
    (1665698512082766227, 'supporter', 'Supported it, or worked on it as a partner.'),
    (3099654843845694346, 'signatory', 'Signed what was signed there.'),
    (5237363340343256635, 'visitor', 'Came on the visit: the travelling side.'),
    (7193604525840514503, 'recipient', 'Was trained, briefed, equipped or awarded there.');
