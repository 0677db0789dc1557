package com.chemlink.analytics.etl.sample;

/** An account of the social side with the ChemLink person its external_id leads to, "" where it leads to nobody. */
record Account(String id, String externalId, String email, String updatedAt, String person, Standing standing) {}
