-- Active sets: one row per bucket, product, population, segment, country and set of activities that is asked for often, with
-- the different users who did any of them. From: active_users (41 to 43), whose masks say who did what at least once. No
-- user is looked at again.

WITH sets AS (
    SELECT product, 'core' AS activities, bit_or(1::bigint << bit) AS mask
    FROM event_types
    WHERE is_core
    GROUP BY product
    UNION ALL
    SELECT product, 'comprehensive', bit_or(mask)
    FROM activity_bits
    WHERE event_type IN ('view', 'vote', 'collection_created', 'profile_update')
    GROUP BY product
)
INSERT INTO active_sets (granularity, activities, bucket, product, population, segment, country, users)
SELECT active.granularity, sets.activities, active.bucket, active.product, active.population, active.segment, active.country,
       sum(active.users)
FROM active_users AS active
JOIN sets ON sets.product = active.product AND active.activity_mask & sets.mask <> 0
GROUP BY 1, 2, 3, 4, 5, 6, 7;
