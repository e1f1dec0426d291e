-- Remembers that a migration was applied; the views are applied again whenever their text changes.

insert or replace into schema_migration (name, digest, applied_at)
values ($name, $digest, current_timestamp at time zone 'UTC');
