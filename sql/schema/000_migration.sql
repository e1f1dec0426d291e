-- The table that records migrations is the first of them.

create table schema_migration (
    name varchar primary key,
    digest varchar not null,
    applied_at timestamp not null
);
comment on table schema_migration is 'One file of sql/schema that this warehouse has been through, and one row for the views of sql/marts.';
comment on column schema_migration.name is 'File name without its ending; marts for the views.';
comment on column schema_migration.digest is 'Digest of the SQL text as it was applied.';
comment on column schema_migration.applied_at is 'When, UTC.';
