-- The incoming releases, and what they say of everything that they report and name.

insert into dim_press_release by name
select staged_release.* exclude (document) from staged_release semi join incoming using (document);

insert into stated.organization by name
select press_release_key, staged.* exclude (document) from staged_organization as staged join incoming using (document);

insert into stated.person by name
select press_release_key, staged.* exclude (document) from staged_person as staged join incoming using (document);

insert into stated.place by name
select press_release_key, staged.* exclude (document) from staged_place as staged join incoming using (document);

insert into stated.event by name
select press_release_key, staged.* exclude (document) from staged_event as staged join incoming using (document);

insert into stated.event_report by name
select staged.* exclude (document) from staged_event_report as staged semi join incoming using (document);

insert into stated.group_member by name
select press_release_key, staged.* exclude (document) from staged_group_member as staged join incoming using (document);

insert into stated.participation by name
select staged.* exclude (document, role), role.role_key
from staged_participation as staged
semi join incoming using (document)
left join dim_role as role using (role);
