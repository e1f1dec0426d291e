-- Tables and views with their columns and comments: the data dictionary, and what an export writes.

with relations as (
    select schema_name, table_name, comment from duckdb_tables() where not internal and not temporary
    union all
    select schema_name, view_name, comment from duckdb_views() where not internal and not temporary
)
select
    relations.schema_name,
    relations.table_name,
    relations.comment,
    columns.column_name,
    columns.data_type,
    columns.comment as column_comment
from relations
join duckdb_columns() as columns using (schema_name, table_name)
where not columns.internal
order by relations.schema_name, relations.table_name, columns.column_index;
