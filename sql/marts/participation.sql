create view mart.participation as
select
    release.url,
    fact.event_key as event_id,
    organization.name as organization,
    organization.acronym,
    organization.aliases,
    organization.kind as organization_kind,
    role.role,
    person.name as person,
    via.name as via_group,
    fact.evidence,
    fact.confidence,
    fact.warning
from fact_participation as fact
join dim_press_release as release using (press_release_key)
join dim_role as role using (role_key)
left join dim_organization as organization using (organization_key)
left join dim_person as person using (person_key)
left join dim_organization as via on via.organization_key = fact.via_group_key;

comment on view mart.participation is 'One organization (and person, where named) in one role in one event, as one release states it.';
comment on column mart.participation.url is 'Address of the release.';
comment on column mart.participation.event_id is 'Key of the event (dim_event.event_key).';
comment on column mart.participation.organization is 'Canonical name; null for a person who spoke or led without an organization.';
comment on column mart.participation.acronym is 'Acronym of the organization, where there is one.';
comment on column mart.participation.aliases is 'Other names by which releases call the organization.';
comment on column mart.participation.organization_kind is 'Kind, from the closed list of dim_organization.';
comment on column mart.participation.role is 'Role, from the closed list of dim_role.';
comment on column mart.participation.person is 'Full name without titles; null where none is named.';
comment on column mart.participation.via_group is 'Group that the release names and that the organization is a member of; null where it names the organization itself.';
comment on column mart.participation.evidence is 'Sentence that proves the row.';
comment on column mart.participation.confidence is 'Share of such rows that turned out right on labelled text, 0 to 1.';
comment on column mart.participation.warning is 'What of the sentence speaks against the row, such as a count that disagrees with the list; null where nothing does.';
