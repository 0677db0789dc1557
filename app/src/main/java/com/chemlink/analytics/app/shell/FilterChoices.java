package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.format.Dates;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What can be chosen in the filter besides what is always there: it is data. */
public record FilterChoices(List<String> countries, List<ActivityType> activityTypes, List<Earlier> earlier) {

    /** Counted by country there, so that nobody waits until all users are looked through. */
    private static final String COUNTRIES = """
            SELECT DISTINCT country FROM aggregates.profile_groups WHERE country NOT IN ('*', '?') ORDER BY country""";

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of(), List.of());

    private static final String EARLIER = """
            SELECT run_id, finished_at, (as_of AT TIME ZONE time_zone)::date AS as_of_date, time_zone FROM ops.runs
            WHERE outcome = 'published' AND run_id < (SELECT run_id FROM ops.published) ORDER BY run_id DESC""";

    /** A run that was published before the one of now. */
    public record Earlier(Known known, String words) {

        private static Earlier of(Record row) {
            long run = row.get("run_id", Long.class);
            return new Earlier(new Known(run, row.get("as_of_date", LocalDate.class)), "Run %d · %s".formatted(run,
                    Dates.minute(row.get("finished_at", OffsetDateTime.class).toInstant(),
                            ZoneId.of(row.get("time_zone", String.class)))));
        }
    }

    public static FilterChoices read(DSLContext sql) {
        List<String> countries = sql.fetch(COUNTRIES).map(row -> row.get(0, String.class));
        return new FilterChoices(countries, ActivityType.read(sql), sql.fetch(EARLIER).map(Earlier::of));
    }
}
