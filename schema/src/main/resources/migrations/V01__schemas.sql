-- The schemas, in the order of the data's way. The schema ops was created by the migration tool, whose history is in it.

CREATE SCHEMA staging;
CREATE SCHEMA core;
CREATE SCHEMA aggregates;
CREATE SCHEMA ai;

COMMENT ON SCHEMA ops IS 'What the engine knows of itself: runs, watermarks, findings, audit.';
COMMENT ON SCHEMA staging IS 'What was read from the sources, unchanged, less what must not leave them.';
COMMENT ON SCHEMA core IS 'The unified view: people, events, what they refer to, and the history of both.';
COMMENT ON SCHEMA aggregates IS 'Counts prepared so that charts answer in milliseconds; each can be made anew from core.';
COMMENT ON SCHEMA ai IS 'Training data: one row per person and prediction instant.';
