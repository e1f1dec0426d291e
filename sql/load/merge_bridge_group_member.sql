-- Members of the groups that were expanded somewhere, as the release published last gives them.

merge into bridge_group_member as known
using (
    with named as (
        select
            member.*,
            {'from': valid_from, 'to': valid_to} as validity,
            row(release.published_on, press_release_key) as rank
        from stated.group_member as member
        join dim_press_release as release using (press_release_key)
        where group_key in (select via_group_key from fact_participation)
    )
    select
        group_key,
        member_key,
        arg_max(validity, rank)."from" as valid_from,
        arg_max(validity, rank)."to" as valid_to
    from named
    group by group_key, member_key
) as merged
using (group_key, member_key)
when matched and known is distinct from merged then update by name
when not matched then insert by name
when not matched by source then delete;
