package com.chemlink.analytics.etl.sample;

/** What stands behind an account of the social side. */
enum Standing {
    REAL, NEVER_EXISTED, SOFT_DELETED, NO_EXTERNAL_ID;

    boolean isGhost() {
        return this != REAL;
    }
}
