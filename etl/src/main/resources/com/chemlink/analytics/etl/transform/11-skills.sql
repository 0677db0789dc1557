-- Languages and searchable pieces: one row per live language and per live embedding of a profile.
-- From: chemlink_person_languages, chemlink_embeddings, users (02).

INSERT INTO user_languages (user_id, user_language_id, language_id, proficiency, created_at)
SELECT users.user_id, spoken.id, spoken.language_id, spoken.proficiency, instant(spoken.created_at)
FROM chemlink_person_languages AS spoken
JOIN users ON users.source_number = spoken.person_id AND users.source = 'chemlink'
WHERE spoken.deleted_at IS NULL;

INSERT INTO user_embeddings (user_id, embedding_id, type, created_at)
SELECT users.user_id, piece.id, piece.type, instant(piece.created_at)
FROM chemlink_embeddings AS piece
JOIN users ON users.source_number = piece.person_id AND users.source = 'chemlink'
WHERE piece.deleted_at IS NULL;
