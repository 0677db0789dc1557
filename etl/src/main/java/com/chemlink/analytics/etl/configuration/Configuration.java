package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.connection.Password;
import com.chemlink.analytics.schema.connection.SslMode;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration, checked once and then sealed.
 *
 * @param databases those that are configured; both sources or neither
 * @param sample the built-in company that is read where no source is configured
 * @param sourcesFrom where the addresses of the sources come from; nothing where none is configured
 * @param timeZone in which days, weeks and months are cut
 * @param limits how gently the sources are treated
 * @param warnings what was set but is read by nobody
 */
public record Configuration(Map<Role, DatabaseAddress> databases, Sample sample, Optional<String> sourcesFrom,
        ZoneId timeZone, int batchSize,
        SourceLimits limits, String logLevel, List<String> warnings) {

    private static final int DEFAULT_BATCH = 10_000;
    private static final Set<String> LEVELS = Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR");

    public static Configuration load(Map<String, String> environment, Path workingFolder, WorkbenchHome home) {
        Values values = Values.from(environment, workingFolder, home);
        boolean kube = values.get(Keys.DATA_ENV).filter("kube"::equalsIgnoreCase).isPresent();
        Map<Role, DatabaseAddress> databases = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            address(values, role.prefix(kube)).ifPresent(address -> databases.put(role, address));
        }
        refuseHalfASourcePair(databases, kube);
        refuseASourceAsTarget(databases);
        return new Configuration(Map.copyOf(databases), sample(values),
                values.origin(Role.CHEMLINK.prefix(kube) + "HOST"), timeZone(values), batchSize(values), limits(values),
                logLevel(values), values.warnings());
    }

    public Optional<DatabaseAddress> database(Role role) {
        return Optional.ofNullable(databases.get(role));
    }

    /** Nothing to read from is configured: the sample sources are read instead. */
    public boolean readsSample() {
        return !databases.containsKey(Role.CHEMLINK);
    }

    private static Optional<DatabaseAddress> address(Values values, String prefix) {
        return values.get(prefix + "HOST").map(host -> {
            String because = prefix + "HOST is";
            return new DatabaseAddress(host, port(values, prefix + "PORT"),
                    values.require(prefix + "NAME", because), values.require(prefix + "USER", because),
                    new Password(values.get(prefix + "PASSWORD").orElse("")),
                    sslMode(values, prefix + "SSLMODE", host));
        });
    }

    private static int port(Values values, String key) {
        String text = values.get(key).orElse("5432");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) == 0 || Integer.parseInt(text) > 65_535) {
            throw bad("CF-PORT", "%s is '%s', which is not a port.".formatted(key, text),
                    "Set a number from 1 to 65535; PostgreSQL's own is 5432.");
        }
        return Integer.parseInt(text);
    }

    private static SslMode sslMode(Values values, String key, String host) {
        return values.get(key)
                .map(text -> SslMode.parse(text).orElseThrow(() -> bad("CF-SSLMODE",
                        "%s is '%s', which is not an SSL mode.".formatted(key, text),
                        "Set disable, prefer, require, verify-ca or verify-full.")))
                .orElse(SslMode.defaultFor(host));
    }

    private static void refuseHalfASourcePair(Map<Role, DatabaseAddress> databases, boolean kube) {
        boolean chemlink = databases.containsKey(Role.CHEMLINK);
        if (chemlink != databases.containsKey(Role.ENGAGEMENT)) {
            Role missing = chemlink ? Role.ENGAGEMENT : Role.CHEMLINK;
            Role present = chemlink ? Role.CHEMLINK : Role.ENGAGEMENT;
            throw bad("CF-HALF", "%s is configured, but %s is not.".formatted(present.label(), missing.label()),
                    "Set %sHOST and its companions, or unset those of the other.".formatted(missing.prefix(kube)));
        }
    }

    private static void refuseASourceAsTarget(Map<Role, DatabaseAddress> databases) {
        DatabaseAddress analytics = databases.get(Role.ANALYTICS);
        for (Role source : List.of(Role.CHEMLINK, Role.ENGAGEMENT)) {
            DatabaseAddress address = databases.get(source);
            if (analytics != null && address != null && analytics.sameDatabase(address)) {
                throw bad("CF-SAME", "The analytics database is configured to be %s itself (%s)."
                        .formatted(source.label(), analytics.label()),
                        "Name a database of its own in ANALYTICS_DB_NAME: a source is never written to.");
            }
        }
    }

    private static Sample sample(Values values) {
        String text = values.get(Keys.SAMPLE).orElse(Sample.PUBLISHED.text());
        return Sample.parse(text).orElseThrow(() -> bad("CF-SAMPLE",
                "%s is '%s', which is not a built-in sample.".formatted(Keys.SAMPLE, text),
                "Set published or livelier."));
    }

    private static ZoneId timeZone(Values values) {
        String text = values.get(Keys.TIME_ZONE).orElse("UTC");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new Failure(Category.BAD_CONFIGURATION, "CF-ZONE",
                    "%s is '%s', which is not a time zone.".formatted(Keys.TIME_ZONE, text),
                    "Set a name such as UTC or Europe/Berlin.", e);
        }
    }

    private static int batchSize(Values values) {
        String text = values.get(Keys.BATCH_SIZE).orElse(Integer.toString(DEFAULT_BATCH));
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw bad("CF-BATCH", "%s is '%s', which is not a number of rows.".formatted(Keys.BATCH_SIZE, text),
                    "Set a number from 1 to 9999999, or leave it out for %d.".formatted(DEFAULT_BATCH));
        }
        return Integer.parseInt(text);
    }

    private static SourceLimits limits(Values values) {
        SourceLimits usual = SourceLimits.DEFAULT;
        String connections = values.get(Keys.SOURCE_CONNECTIONS).orElse(Integer.toString(usual.connections()));
        if (!connections.matches("[1-8]")) {
            throw bad("CF-CONNECTIONS", "%s is '%s', which is not a number of connections."
                    .formatted(Keys.SOURCE_CONNECTIONS, connections),
                    "Set a number from 1 to 8, or leave it out for %d.".formatted(usual.connections()));
        }
        return new SourceLimits(Integer.parseInt(connections),
                duration(values, Keys.STATEMENT_TIMEOUT, usual.statement()),
                duration(values, Keys.LOCK_TIMEOUT, usual.lock()), duration(values, Keys.IDLE_TIMEOUT, usual.idle()),
                duration(values, Keys.SILENCE_TIMEOUT, usual.silence()));
    }

    /** At most a week: a server counts some of these in milliseconds of 32 bits. */
    private static Duration duration(Values values, String key, Duration usual) {
        String text = values.get(key).orElse(DurationText.of(usual));
        return DurationText.parse(text).filter(duration -> duration.compareTo(Duration.ofDays(7)) <= 0)
                .orElseThrow(() -> bad("CF-DURATION", "%s is '%s', which is not a span of time.".formatted(key, text),
                        "Set one such as 30s, 15m or 1h, a week at the most, or leave it out for %s."
                                .formatted(DurationText.of(usual))));
    }

    private static String logLevel(Values values) {
        String level = values.get(Keys.LOG_LEVEL).orElse("WARN").toUpperCase(Locale.ROOT);
        if (!LEVELS.contains(level)) {
            throw bad("CF-LOG", "%s is '%s', which is not a log level.".formatted(Keys.LOG_LEVEL, level),
                    "Set one of ERROR, WARN, INFO, DEBUG, TRACE.");
        }
        return level;
    }

    private static Failure bad(String code, String sentence, String next) {
        return new Failure(Category.BAD_CONFIGURATION, code, sentence, next);
    }
}
