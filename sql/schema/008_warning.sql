-- What of its sentence speaks against a row, such as a count that disagrees with the list that the row is from.

alter table stated.participation add column warning varchar;
alter table fact_participation add column warning varchar;

comment on column stated.participation.warning is 'What of the sentence speaks against the row, in words; null where nothing does.';
comment on column fact_participation.warning is 'What of the sentence speaks against the row, such as "the text counts five countries and lists 4"; null where nothing does.';
