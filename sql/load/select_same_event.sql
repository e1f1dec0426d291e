-- Pairs of events whose weighted agreement says that they are one, the surest first.

with weight as (
    select unnest(from_json(getvariable('same_event') -> 'weights', json_structure(getvariable('same_event') -> 'weights')))
)
select event_key, other_key, press_release_key, other_release_key
from (
    select
        agreement.event_key,
        agreement.other_key,
        agreement.press_release_key,
        agreement.other_release_key,
        round(
            weight.bias
            + weight.same_days * agreement.same_days
            + weight.undated * agreement.undated
            + weight.same_city * agreement.same_city
            + weight.same_type * agreement.same_type
            + weight.same_publisher * agreement.same_publisher
            + weight.shared_parties * agreement.shared_parties
            + weight.same_parties * agreement.same_parties
            + weight.shared_organizer * agreement.shared_organizer
            + weight.other_person * agreement.other_person
            + weight.shared_words * agreement.shared_words
            + weight.share_of_words * agreement.share_of_words
            + weight.other_words * agreement.other_words,
            6
        ) as score
    from event_agreement as agreement
    cross join weight
)
where score >= (getvariable('same_event') ->> 'threshold')::double
order by score desc, event_key, other_key;
