-- A small star in which every expectation is met. Its text is put together from its own evidence.

create or replace macro days(dates) as table
    select year(d) * 10000 + month(d) * 100 + day(d), d, year(d), quarter(d), month(d), day(d), week(d), dayname(d)
    from (select unnest(dates) as d);

insert into dim_date from days([date '2011-11-01', date '2012-06-21', date '2012-06-22']);

insert into dim_organization values
    (1, 'Kazakhstan', null, [], 'state', 'KZ', null, true),
    (2, 'Centre for Quiet Diplomacy', 'CQD', ['Quiet Centre'], 'un_body', null, 5, true),
    (3, 'Steppe states', null, [], 'group', null, null, true),
    (4, 'Almaty Water Forum', 'AWF', [], 'ngo', 'KZ', null, false),
    (5, 'United Nations', 'UN', [], 'un_body', null, null, true);

insert into bridge_group_member values (3, 1, null, null);

insert into dim_person values
    (1, 'Jiří Novák', 'Special Representative', 2),
    (2, 'Aigerim Sadykova', null, null);

insert into dim_place values
    (1, 'Almaty', 'KZ', 43.25, 76.95),
    (2, null, 'KZ', null, null);

insert into dim_event values
    (1, 'Consultations on water', 'consultation', '2012-06-21', '2012-06-22', 'day', 1, false),
    (2, 'Meeting on glaciers', 'meeting', '2011-11-01', '2011-11-30', 'month', 2, false),
    (3, 'Course for hydrologists', 'training', null, null, null, null, true);

create or replace temp table sentence as from (values
    (1, 'The Centre for Quiet Diplomacy (CQD) held consultations on water in Almaty on 21-22 June.'),
    (2, 'In November 2011 the Steppe states met in Kazakhstan; Aigerim Sadykova opened the day.'),
    (3, 'An online course for 25 hydrologists follows. Jiří Novák, the “quiet envoy”, closes it.')
) as t(event_key, evidence);

insert into dim_press_release
    select n, 'https://example.org/releases/' || n, 'documents', 'CQD', 'Consultations on water, part ' || n, 'en',
        '2012-06-22', '2012-06-23 08:00:00', sha256(n::varchar), '1', 'given',
        n || '. ' || (select string_agg(evidence, ' ' order by event_key) from sentence)
    from range(1, 5) as t(n);

insert into fact_event_report
    select event_key, press_release_key, 20120622, event_key = 1, evidence,
        strpos(text, evidence) - 1, strpos(text, evidence) - 1 + length(evidence), if(event_key = 3, 25, null)
    from dim_press_release, sentence;

create or replace temp table stated as from (values
    (1, 2, null, 'organizer', null),
    (1, 4, null, 'participant', null),
    (2, 1, null, 'participant', 3),
    (2, null, 2, 'speaker', null),
    (3, 2, 1, 'speaker', null)
) as t(event_key, organization_key, person_key, role, via_group_key);

insert into fact_participation
    select row_number() over (), event_key, press_release_key, organization_key, person_key, role_key, via_group_key,
        year(start_date) * 10000 + month(start_date) * 100 + day(start_date), place_key, evidence,
        evidence_start, evidence_end, 'test', 0.9, null
    from stated
    join dim_role using (role)
    join dim_event using (event_key)
    join fact_event_report using (event_key);
