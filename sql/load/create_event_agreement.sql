-- How far two events agree, each as a number that a weight of tasks/load/same_event.toml multiplies. Two that one
-- release tells apart are two, as are those whose days or ordinals ("third", "fourth") differ; and what has neither a
-- word, a person nor two parties in common is not weighed at all.

create or replace temp view event_agreement as
with compared as (
    select
        one,
        other,
        len(list_intersect(one.organizations, other.organizations)) as parties,
        greatest(len(one.organizations), len(other.organizations)) as most_parties,
        len(list_intersect(one.words, other.words)) as words,
        least(len(one.words), len(other.words)) as fewest_words,
        len(list_intersect(one.people, other.people)) as people,
        one.is_exact and other.is_exact as is_exact,
        one.is_vague or other.is_vague as is_vague
    from event_candidate
    join event_profile as one using (event_key)
    join event_profile as other on other.event_key = event_candidate.other_key
    -- Each condition is one expression over both sides: of two sides apart, DuckDB would make the join.
    where one.press_release_key - other.press_release_key <> 0
        and coalesce(date_diff('day', one.start_date, other.end_date) >= 0 and date_diff('day', other.start_date, one.end_date) >= 0, true)
        and coalesce(one.city = other.city, true)
        and coalesce(one.country_code = other.country_code, true)
        and (one.ordinals = [] or other.ordinals = [] or list_has_any(one.ordinals, other.ordinals))
)
select
    one.event_key as event_key,
    other.event_key as other_key,
    one.press_release_key as press_release_key,
    other.press_release_key as other_release_key,
    (is_exact and (one.start_date, one.end_date) = (other.start_date, other.end_date))::double as same_days,
    (one.start_date is null)::double as undated,
    coalesce(one.city = other.city, false)::double as same_city,
    (one.event_type = other.event_type)::double as same_type,
    (one.publisher = other.publisher)::double as same_publisher,
    least(parties, 3) / 3 as shared_parties,
    (parties = most_parties and parties > 1)::double as same_parties,
    list_has_any(one.organizers, other.organizers)::double as shared_organizer,
    (people < least(len(one.people), len(other.people)))::double as other_person,
    least(words, 3) / 3 as shared_words,
    words / greatest(fewest_words, 1) as share_of_words,
    (fewest_words > 0 and words = 0)::double as other_words
from compared
where words > 1 and words = fewest_words and parties > 1
    or not is_vague and (words > 0 or is_exact and (parties > 1 or people > 0));
