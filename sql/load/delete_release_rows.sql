-- A release that comes in again leaves nothing of its earlier version behind.

delete from fact_participation where press_release_key in (select press_release_key from incoming);
delete from stated.organization where press_release_key in (select press_release_key from incoming);
delete from stated.person where press_release_key in (select press_release_key from incoming);
delete from stated.place where press_release_key in (select press_release_key from incoming);
delete from stated.event where press_release_key in (select press_release_key from incoming);
delete from stated.event_report where press_release_key in (select press_release_key from incoming);
delete from stated.participation where press_release_key in (select press_release_key from incoming);
delete from stated.group_member where press_release_key in (select press_release_key from incoming);
delete from dim_press_release where press_release_key in (select press_release_key from incoming);
