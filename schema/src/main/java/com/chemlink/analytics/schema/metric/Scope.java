package com.chemlink.analytics.schema.metric;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.unquotedName;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the names and the conditions in a definition mean under one filter, for one run. */
final class Scope {

    private final Effective effective;
    private final Situation situation;
    private final Map<String, Object> values = new HashMap<>();

    Scope(Effective effective, Situation situation, @Nullable Point point) {
        this.effective = effective;
        this.situation = situation;
        Run run = situation.run();
        values.put("run", run.id());
        values.put("product", effective.product());
        values.put("zone", run.zone().getId());
        values.put("as_of", run.asOf());
        values.put("as_of_date", run.asOfDate());
        Granularity granularity = effective.granularity();
        LocalDate from = effective.from();
        LocalDate to = effective.to();
        if (granularity != null) {
            values.put("granularity", granularity.toString());
            values.put("step", granularity.step());
        }
        if (from != null && to != null) {
            values.put("from", from);
            values.put("to", to);
            values.put("from_at", startOf(from));
            values.put("to_at", startOf(to.plusDays(1)));
        }
        if (from != null && to != null && granularity != null) {
            values.put("first", granularity.bucketOf(from));
            values.put("last", granularity.bucketOf(to));
        }
        if (point != null) {
            values.putAll(point.values());
            if (granularity != null && point.values().get(Metric.PERIOD) instanceof LocalDate period) {
                LocalDate next = granularity.next(period);
                values.put("period_end", next.minusDays(1));
                values.put("period_at", startOf(period));
                values.put("period_end_at", startOf(next));
            }
        }
    }

    boolean past() {
        return !situation.run().published();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(situation.run().zone()).toOffsetDateTime();
    }

    /** Days and instants are written out: as parameters they travel as texts, which the server would read again for each row. */
    QueryPart value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is called :" + name + " here");
        }
        return value instanceof LocalDate || value instanceof OffsetDateTime ? DSL.inline(value) : val(value);
    }

    /** The condition or name that stands in braces in a definition; about columns of the given alias. */
    QueryPart part(String name, String argument) {
        return switch (name) {
            case "who" -> who(argument);
            case "anybody" -> anybody(argument);
            case "people" -> people(argument);
            case "users" -> users(argument);
            case "moments" -> DSL.sql(moments(argument));
            case "firsts" -> DSL.sql(firsts(argument));
            case "profiles" ->
                accounts(argument).and(text(argument, "population").in(effective.population().members()));
            case "accounts" -> accounts(argument);
            case "placed" -> placed(argument);
            case "types" -> types(argument);
            case "cohorts" -> text(argument, "population").in(effective.population().members()).and(segment(argument));
            case "activity" -> activity(argument);
            case "bulk" -> DSL.sql(effective.bulk() ? "true" : "NOT " + argument + ".is_bulk");
            case "letter" -> DSL.sql("'\\x%02x'::bytea".formatted((int) situation.letter(argument)));
            case "mask" -> DSL.sql(maskQuery(), typeNames(), DSL.val(effective.product()));
            case "metrics" -> DSL.sql("aggregates." + metricsTable());
            case "periods" -> DSL.sql("aggregates.user_" + granularity().label() + "s");
            case "bucket" -> DSL.sql(argument + "." + (past() ? "bucket" : granularity().label()));
            case "bucket_of" -> DSL.sql(switch (granularity()) {
                case DAY -> argument;
                case WEEK -> "core.week_of(" + argument + ")";
                case MONTH -> "core.month_of(" + argument + ")";
            });
            default -> throw new IllegalArgumentException("nothing is called {" + name + "} here");
        };
    }

    private Granularity granularity() {
        return Objects.requireNonNull(effective.granularity());
    }

    private String metricsTable() {
        return switch (granularity()) {
            case DAY -> "daily_metrics";
            case WEEK -> "weekly_metrics";
            case MONTH -> "monthly_metrics";
        };
    }

    /** Of an aggregated table, where '*' stands for all countries and 'none' for no segment. */
    private Condition who(String alias) {
        return effective.country() == null && !past()
                ? group(alias).and(text(alias, "country").eq(DSL.inline("*")))
                : placed(alias);
    }

    /** The same of any population. */
    private Condition anybody(String alias) {
        String country = effective.country();
        return text(alias, "product").eq(effective.product()).and(segment(alias))
                .and(text(alias, "country").eq(country == null ? DSL.inline("*") : DSL.val(country)));
    }

    /** The same, country by country. */
    private Condition placed(String alias) {
        String country = effective.country();
        return country == null
                ? group(alias).and(text(alias, "country").ne("*"))
                : group(alias).and(text(alias, "country").eq(country));
    }

    private Condition group(String alias) {
        return text(alias, "product").eq(effective.product())
                .and(text(alias, "population").in(effective.population().members()))
                .and(segment(alias));
    }

    private Condition people(String alias) {
        return text(alias, "product").eq(effective.product()).and(users(alias));
    }

    /** Of any product: whose events are asked for decides. */
    private Condition users(String alias) {
        return text(alias, "population").in(effective.population().members()).and(segment(alias)).and(country(alias));
    }

    /** When somebody did things of one type, in their order. */
    private String moments(String alias) {
        return effective.bulk()
                ? "CASE WHEN %1$s.bulk_moments IS NULL THEN %1$s.moments ELSE core.in_order(%1$s.moments || %1$s.bulk_moments) END"
                        .formatted(alias)
                : alias + ".moments";
    }

    /** How long after their start somebody first did each thing. */
    private String firsts(String alias) {
        return effective.bulk() ? "coalesce(%1$s.bulk_firsts, %1$s.firsts)".formatted(alias) : alias + ".firsts";
    }

    private Condition segment(String alias) {
        return effective.segment() == Segment.ALL
                ? noCondition()
                : text(alias, "segment").eq(effective.segment().toString());
    }

    private Condition accounts(String alias) {
        Condition kind = effective.segment() == Segment.ALL
                ? field(unquotedName(alias, "user_id")).isNotNull()
                : text(alias, "user_type").eq(effective.segment().name());
        return kind.and(country(alias));
    }

    private Condition country(String alias) {
        String country = effective.country();
        if (country == null) {
            return noCondition();
        }
        return country.equals(MetricFilter.UNKNOWN_COUNTRY)
                ? text(alias, "country").isNull()
                : text(alias, "country").eq(country);
    }

    /** Of events, or of anything else that has a type and a bulk mark. */
    private Condition activity(String alias) {
        return effective.bulk()
                ? types(alias)
                : types(alias).and(DSL.condition("NOT {0}", field(unquotedName(alias, "is_bulk"))));
    }

    private Condition types(String alias) {
        ActivityTypes types = Objects.requireNonNull(effective.types());
        Field<String> type = text(alias, "event_type");
        return switch (types.kind()) {
            case ALL -> type.isNotNull();
            case CORE ->
                DSL.condition("{0} IN (SELECT event_type FROM core.event_types WHERE is_core AND product = {1})", type,
                        DSL.val(effective.product()));
            case NAMED -> type.in(types.names());
        };
    }

    private String maskQuery() {
        ActivityTypes types = Objects.requireNonNull(effective.types());
        String which = switch (types.kind()) {
            case ALL -> "bits.product = {1}";
            case CORE -> "bits.event_type IN (SELECT event_type FROM core.event_types WHERE is_core AND product = {1})";
            case NAMED -> "bits.event_type IN ({0})";
        };
        return "(SELECT bit_or(bits.mask) FROM core.activity_bits AS bits WHERE " + which
                + (effective.bulk() ? "" : " AND NOT bits.is_bulk") + ")";
    }

    private QueryPart typeNames() {
        ActivityTypes types = Objects.requireNonNull(effective.types());
        return DSL.list(types.names().stream().map(DSL::val).toList());
    }

    private static Field<String> text(String alias, String column) {
        return field(unquotedName(alias, column), String.class);
    }
}
