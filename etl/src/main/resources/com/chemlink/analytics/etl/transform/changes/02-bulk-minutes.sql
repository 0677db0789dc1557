-- Whose profile update becomes bulk, or no longer is: everybody who was last changed in a minute that is marked now and
-- was not, or the other way round. From: bulk_minutes (07) as they will be, core.bulk_minutes as they were.

CREATE UNLOGGED TABLE sync_next.turned_minutes AS
SELECT minute
FROM bulk_minutes FULL JOIN core.bulk_minutes AS was USING (minute)
WHERE bulk_minutes.minute IS NULL OR was.minute IS NULL;

INSERT INTO persons_touched (id)
SELECT id
FROM staging.chemlink_persons
WHERE EXISTS (SELECT FROM turned_minutes)
  AND date_trunc('minute', instant(updated_at), 'UTC') IN (SELECT minute FROM turned_minutes)
ON CONFLICT DO NOTHING;

SELECT ops.apply_rows('core', 'bulk_minutes', '{minute}', 'true');
DROP TABLE sync_next.bulk_minutes;
