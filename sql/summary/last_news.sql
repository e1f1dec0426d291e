-- When each source last brought a release that was new or had changed, and how many releases of it are loaded.
select
    source,
    count(*) as releases,
    max(fetched_at) as last_news
from dim_press_release
group by source;
