package com.chemlink.analytics.etl.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** The only place that knows which logging library is behind SLF4J. */
final class Logging {

    private Logging() {}

    static void setLevel(String level) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.valueOf(level));
    }
}
