-- The Parquet files of one run, under the folder in the variable `staging`, as views that die with the connection.
-- `document` numbers the releases of the run in the order in which they were given.

create or replace temp view staged_release as from read_parquet(getvariable('staging') || '/release/*.parquet');
create or replace temp view staged_organization as from read_parquet(getvariable('staging') || '/organization/*.parquet');
create or replace temp view staged_person as from read_parquet(getvariable('staging') || '/person/*.parquet');
create or replace temp view staged_place as from read_parquet(getvariable('staging') || '/place/*.parquet');
create or replace temp view staged_event as from read_parquet(getvariable('staging') || '/event/*.parquet');
create or replace temp view staged_event_report as from read_parquet(getvariable('staging') || '/event_report/*.parquet');
create or replace temp view staged_participation as from read_parquet(getvariable('staging') || '/participation/*.parquet');
create or replace temp view staged_group_member as from read_parquet(getvariable('staging') || '/group_member/*.parquet');
create or replace temp view staged_rejected as from read_parquet(getvariable('staging') || '/rejected/*.parquet');
create or replace temp view staged_fetch as from read_parquet(getvariable('staging') || '/fetch/*.parquet');
