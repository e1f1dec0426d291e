-- For each expectation a fault that turns the valid star into one where that expectation alone of its suite fails.
-- Above each stand the suite, the expectation and, in brackets, its columns.

-- dim_date: expect_column_values_to_be_unique [date_key]
insert into dim_date from dim_date limit 1;

-- dim_date: expect_column_values_to_not_be_null [date_key]
update dim_date set date_key = null where date_key = 20120621;

-- dim_date: date_key is the day as YYYYMMDD [date_key]
update dim_date set date_key = 7 where day = 21;

-- dim_date: The parts of a day are those of its date [year, quarter, month, day, iso_week, weekday]
update dim_date set weekday = 'Monday';

-- dim_date: No day lies before 1945 or more than 31 years ahead [date]
insert into dim_date from days([date '2099-01-01']);

-- dim_role: expect_column_values_to_be_unique [role_key]
update dim_role set role_key = (select role_key from dim_role where role = 'chair') where role = 'host';

-- dim_role: expect_column_values_to_not_be_null [role_key]
update dim_role set role_key = null where role = 'host';

-- dim_role: expect_column_values_to_be_unique [role]
update dim_role set role = 'host' where role = 'chair';

-- dim_role: expect_column_values_to_be_in_set [role]
update dim_role set role = 'attendee' where role = 'chair';

-- dim_organization: expect_column_values_to_be_unique [organization_key]
update dim_organization set organization_key = 1 where name like 'Almaty%';

-- dim_organization: expect_column_values_to_not_be_null [organization_key]
update dim_organization set organization_key = null where organization_key = 4;

-- dim_organization: No name is blank [name]
update dim_organization set name = ' ' where organization_key = 4;

-- dim_organization: expect_column_values_to_be_in_set [kind]
update dim_organization set kind = 'club' where organization_key = 4;

-- dim_organization: country_code is two capital letters [country_code]
update dim_organization set country_code = 'Kz';

-- dim_organization: parent_key stands in dim_organization [parent_key]
update dim_organization set parent_key = 99 where organization_key = 4;

-- dim_organization: No organization is its own parent [parent_key]
update dim_organization set parent_key = 4 where organization_key = 4;

-- dim_organization: A state has a country code [country_code]
update dim_organization set country_code = null;

-- dim_organization: An acronym is short and has at least two capitals or digits [acronym]
update dim_organization set acronym = 'hereafter Forum' where organization_key = 4;

-- dim_organization: A name has at most 200 characters and stands on one line [name]
update dim_organization set name = repeat('Forum ', 40) where organization_key = 4;

-- dim_organization: No two organizations share name, kind and country [name]
insert into dim_organization select * replace (40 as organization_key) from dim_organization where
    organization_key = 4;

-- dim_organization: At most four in five organizations are provisional [is_curated]
update dim_organization set is_curated = false;

-- dim_person: expect_column_values_to_be_unique [person_key]
update dim_person set person_key = 1;

-- dim_person: expect_column_values_to_not_be_null [person_key]
update dim_person set person_key = null where person_key = 1;

-- dim_person: No name is blank [name]
update dim_person set name = '' where person_key = 1;

-- dim_person: organization_key stands in dim_organization [organization_key]
update dim_person set organization_key = 99 where person_key = 1;

-- dim_person: A name begins with no title [name]
update dim_person set name = 'Ambassador ' || name;

-- dim_person: A name has no digits and at most eight words [name]
update dim_person set name = name || ' 2';

-- dim_place: expect_column_values_to_be_unique [place_key]
update dim_place set place_key = 1;

-- dim_place: expect_column_values_to_not_be_null [place_key]
update dim_place set place_key = null where place_key = 1;

-- dim_place: A place has a city or a country [city, country_code]
update dim_place set country_code = null;

-- dim_place: country_code is two capital letters [country_code]
update dim_place set country_code = 'KAZ';

-- dim_place: Coordinates are given as a pair or not at all [latitude, longitude]
update dim_place set longitude = null;

-- dim_place: expect_column_values_to_be_between [latitude]
update dim_place set latitude = 97 where place_key = 1;

-- dim_place: expect_column_values_to_be_between [longitude]
update dim_place set longitude = -181 where place_key = 1;

-- dim_event: expect_column_values_to_be_unique [event_key]
update dim_event set event_key = 1 where event_key = 3;

-- dim_event: expect_column_values_to_not_be_null [event_key]
update dim_event set event_key = null where event_key = 3;

-- dim_event: No title is blank [title]
update dim_event set title = '';

-- dim_event: expect_column_values_to_be_in_set [event_type]
update dim_event set event_type = 'party';

-- dim_event: expect_column_values_to_be_in_set [date_precision]
update dim_event set date_precision = 'week' where event_key = 1;

-- dim_event: A precision stands beside a date, and only there [date_precision]
update dim_event set date_precision = 'day' where event_key = 3;

-- dim_event: No event ends before it starts [start_date, end_date]
update dim_event set end_date = '2012-06-20' where event_key = 1;

-- dim_event: No event is dated before 1945 [start_date, end_date]
update dim_event set start_date = '1944-12-31', end_date = '1945-01-01' where event_key = 1;

-- dim_event: place_key stands in dim_place [place_key]
update dim_event set place_key = 99 where event_key = 1;

-- dim_event: A month or year is given from its first to its last day [start_date, end_date]
update dim_event set end_date = '2011-11-29' where event_key = 2;

-- dim_event: No event dated to the day lasts longer than a year, unless it is a project [start_date, end_date]
update dim_event set end_date = '2013-06-22' where event_key = 1;

-- dim_event: Every event is reported by a release [event_key]
delete from fact_event_report where event_key = 3;

-- dim_event: At most three in five events have no place [place_key]
update dim_event set place_key = null;

-- dim_press_release: expect_column_values_to_be_unique [press_release_key]
update dim_press_release set press_release_key = 1 where press_release_key = 2;

-- dim_press_release: expect_column_values_to_not_be_null [press_release_key]
update dim_press_release set press_release_key = null where press_release_key = 2;

-- dim_press_release: expect_column_values_to_be_unique [url]
update dim_press_release set url = 'https://example.org/';

-- dim_press_release: The address has no white space, and a host where it is a web address [url]
update dim_press_release set url = replace(url, 'example.org', '');

-- dim_press_release: The address begins with a scheme [url]
update dim_press_release set url = 'example.org/' || press_release_key;

-- dim_press_release: No title is blank [title]
update dim_press_release set title = ' ';

-- dim_press_release: No text is blank [text]
update dim_press_release set text = '' where press_release_key = 1;

-- dim_press_release: The language is two small letters [language]
update dim_press_release set language = 'eng';

-- dim_press_release: content_hash is a SHA-256 [content_hash]
update dim_press_release set content_hash = upper(content_hash);

-- dim_press_release: expect_column_values_to_be_in_set [layout]
update dim_press_release set layout = 'guess';

-- dim_press_release: No release was published before 1945 [published_on]
update dim_press_release set published_on = '1912-06-22';

-- dim_press_release: No release was published in the future [published_on]
update dim_press_release set published_on = current_date + 2, fetched_at = null;

-- dim_press_release: No release was fetched before it was published [fetched_at]
update dim_press_release set fetched_at = '2012-06-20 08:00:00';

-- dim_press_release: No text stands under two addresses [text]
update dim_press_release set text = 'The same.';

-- dim_press_release: At most three in ten releases report no event [press_release_key]
delete from fact_event_report where press_release_key > 2;

-- fact_event_report: A release reports an event once [event_key, press_release_key]
insert into fact_event_report from fact_event_report where event_key = 2;

-- fact_event_report: expect_column_values_to_not_be_null [event_key]
update fact_event_report set event_key = null where event_key = 2;

-- fact_event_report: expect_column_values_to_not_be_null [press_release_key]
update fact_event_report set press_release_key = null where event_key = 2 and press_release_key = 1;

-- fact_event_report: event_key stands in dim_event [event_key]
update fact_event_report set event_key = 99 where event_key = 2;

-- fact_event_report: press_release_key stands in dim_press_release [press_release_key]
update fact_event_report set press_release_key = 99 where event_key = 2 and press_release_key = 1;

-- fact_event_report: published_date_key stands in dim_date [published_date_key]
delete from dim_date where date_key = 20120622;

-- fact_event_report: published_date_key is the day of the release [published_date_key]
update fact_event_report set published_date_key = 20120621;

-- fact_event_report: expect_column_values_to_be_between [stated_participants]
update fact_event_report set stated_participants = 0;

-- fact_event_report: No event is dated more than three years after the release that reports it [start_date]
update dim_event set start_date = '2015-06-26';

-- fact_event_report: A release has at most one main event [is_main]
update fact_event_report set is_main = true;

-- fact_event_report: A release that reports events has a main one [is_main]
update fact_event_report set is_main = false;

-- fact_event_report: No evidence is blank [evidence]
update fact_event_report set evidence = '', evidence_end = evidence_start;

-- fact_event_report: Evidence is the text of the release at its offsets [evidence]
update fact_event_report set evidence_start = evidence_start + 1;

-- fact_participation: expect_column_values_to_be_unique [participation_key]
update fact_participation set participation_key = 1;

-- fact_participation: expect_column_values_to_not_be_null [participation_key]
update fact_participation set participation_key = null;

-- fact_participation: Its event is reported by its release [event_key, press_release_key]
delete from fact_event_report where event_key = 2 and press_release_key = 1;

-- fact_participation: organization_key stands in dim_organization [organization_key]
update fact_participation set organization_key = 99 where organization_key = 4;

-- fact_participation: person_key stands in dim_person [person_key]
update fact_participation set person_key = 99 where person_key = 1;

-- fact_participation: role_key stands in dim_role [role_key]
update fact_participation set role_key = 99 where organization_key = 4;

-- fact_participation: via_group_key stands in dim_organization [via_group_key]
update fact_participation set via_group_key = 99 where via_group_key = 3;

-- fact_participation: start_date_key stands in dim_date [start_date_key]
delete from dim_date where date_key = 20120621;

-- fact_participation: start_date_key is the first day of the event [start_date_key]
update fact_participation set start_date_key = null;

-- fact_participation: place_key is the place of the event [place_key]
update fact_participation set place_key = null;

-- fact_participation: A row has an organization or a person [organization_key, person_key]
update fact_participation set organization_key = null where organization_key = 4;

-- fact_participation: No organization and person stand twice in one role of one event and release [organization_key, person_key, role_key]
insert into fact_participation select * replace (-participation_key as participation_key) from
    fact_participation;

-- fact_participation: No group is expanded into itself [via_group_key]
update fact_participation set via_group_key = organization_key where organization_key = 4;

-- fact_participation: expect_column_values_to_be_between [confidence]
update fact_participation set confidence = 1.01;

-- fact_participation: A row via a group names a member of that group [via_group_key]
delete from bridge_group_member;

-- fact_participation: A person without an organization spoke or led [organization_key, role_key]
update fact_participation set role_key = (select role_key from dim_role where role = 'host') where
    person_key = 2;

-- fact_participation: Mean confidence is at least one half [confidence]
update fact_participation set confidence = 0.49;

-- fact_participation: No evidence is blank [evidence]
update fact_participation set evidence = '', evidence_end = evidence_start;

-- fact_participation: Evidence is the text of the release at its offsets [evidence]
update fact_participation set evidence_start = evidence_start + 1;

-- bridge_group_member: A group has a member once [group_key, member_key]
insert into bridge_group_member from bridge_group_member;

-- bridge_group_member: expect_column_values_to_not_be_null [group_key]
update bridge_group_member set group_key = null;

-- bridge_group_member: expect_column_values_to_not_be_null [member_key]
update bridge_group_member set member_key = null;

-- bridge_group_member: group_key stands in dim_organization [group_key]
update bridge_group_member set group_key = 99;

-- bridge_group_member: member_key stands in dim_organization [member_key]
update bridge_group_member set member_key = 99;

-- bridge_group_member: No group is a member of itself [group_key, member_key]
update bridge_group_member set member_key = 3;

-- bridge_group_member: No membership ends before it begins [valid_from, valid_to]
update bridge_group_member set valid_from = '2001-01-02', valid_to = '2001-01-01';
