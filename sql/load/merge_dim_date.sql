-- The days that events and releases refer to.

merge into dim_date as known
using (
    with days as (
        select start_date as date from dim_event
        union
        select end_date from dim_event
        union
        select published_on from dim_press_release
    )
    select
        strftime(date, '%Y%m%d')::integer as date_key,
        date,
        year(date) as year,
        quarter(date) as quarter,
        month(date) as month,
        day(date) as day,
        weekofyear(date) as iso_week,
        dayname(date) as weekday
    from days
    where date is not null
) as merged
using (date_key)
when not matched then insert by name
when not matched by source then delete;
