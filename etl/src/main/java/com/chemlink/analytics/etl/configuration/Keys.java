package com.chemlink.analytics.etl.configuration;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names a configuration may use. */
final class Keys {

    static final String DATA_ENV = "DATA_ENV";
    static final String TIME_ZONE = "ANALYTICS_TIME_ZONE";
    static final String SAMPLE = "CHEMLINK_SAMPLE";
    static final String BATCH_SIZE = "ETL_BATCH_SIZE";
    static final String LOG_LEVEL = "ETL_LOG_LEVEL";
    static final String SOURCE_CONNECTIONS = "ETL_SOURCE_CONNECTIONS";
    static final String STATEMENT_TIMEOUT = "ETL_SOURCE_STATEMENT_TIMEOUT";
    static final String LOCK_TIMEOUT = "ETL_SOURCE_LOCK_TIMEOUT";
    static final String IDLE_TIMEOUT = "ETL_SOURCE_IDLE_TIMEOUT";
    static final String SILENCE_TIMEOUT = "ETL_SOURCE_SILENCE_TIMEOUT";
    static final String HOME = "CHEMLINK_HOME";
    /** Read by the launcher, before there is a configuration. */
    private static final String LAUNCHER = "CHEMLINK_JAVA";
    static final List<String> PARTS = List.of("HOST", "PORT", "NAME", "USER", "PASSWORD", "SSLMODE");

    private static final Set<String> ALL = all();
    private static final List<String> FAMILIES = List.of("CHEMLINK_", "ENGAGEMENT_", "ANALYTICS_", "ETL_", "DATA_ENV");

    private Keys() {}

    private static Set<String> all() {
        Set<String> keys = new LinkedHashSet<>(List.of(DATA_ENV, TIME_ZONE, SAMPLE, BATCH_SIZE, LOG_LEVEL, HOME,
                SOURCE_CONNECTIONS, STATEMENT_TIMEOUT, LOCK_TIMEOUT, IDLE_TIMEOUT, SILENCE_TIMEOUT));
        for (Role role : Role.values()) {
            for (String part : PARTS) {
                keys.add(role.prefix(false) + part);
                keys.add(role.prefix(true) + part);
            }
        }
        return keys;
    }

    static Collection<String> known() {
        return ALL;
    }

    static boolean isKnown(String key) {
        return ALL.contains(key);
    }

    /** Whether a variable of the process looks as if it were meant for us. */
    static boolean looksLikeOurs(String key) {
        return !key.equals(LAUNCHER) && FAMILIES.stream().anyMatch(key::startsWith);
    }
}
