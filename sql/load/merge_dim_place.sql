-- Places of events, as the release published last gives them.

merge into dim_place as known
using (
    with named as (
        select
            place.*,
            case when latitude is not null then {'latitude': latitude, 'longitude': longitude} end as coordinates,
            row(release.published_on, press_release_key) as rank
        from stated.place as place
        join dim_press_release as release using (press_release_key)
        where place_key in (select place_key from dim_event)
    )
    select
        place_key,
        arg_max(city, rank) as city,
        arg_max(country_code, rank) as country_code,
        arg_max(coordinates, rank).latitude as latitude,
        arg_max(coordinates, rank).longitude as longitude
    from named
    group by place_key
) as merged
using (place_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
