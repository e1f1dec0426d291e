-- The decisions that the warehouse was last loaded with.

select organization_key, decision, target_key from review.decision;
