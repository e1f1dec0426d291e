-- Which staged documents are loaded: of several versions of one release the one fetched last, and only where the
-- warehouse does not hold it yet. The same bytes come in again when another extractor read them; other bytes unless
-- the warehouse holds a version fetched later.

create or replace temp table incoming as
with latest as (
    select document, press_release_key, content_hash, extractor_version, fetched_at
    from staged_release
    qualify row_number() over (
        partition by press_release_key order by fetched_at desc nulls last, document desc
    ) = 1
)
select latest.document, latest.press_release_key
from latest
left join dim_press_release as loaded using (press_release_key)
where loaded.press_release_key is null
    or case
        when latest.content_hash = loaded.content_hash then latest.extractor_version <> loaded.extractor_version
        else coalesce(latest.fetched_at >= loaded.fetched_at, true)
    end;
