package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.answer.ActivityType;
import java.util.List;
import org.jooq.DSLContext;

/** What can be chosen in the filter besides what is always there: it is data. */
public record FilterChoices(List<String> countries, List<ActivityType> activityTypes) {

    static final FilterChoices NONE = new FilterChoices(List.of(), List.of());

    public static FilterChoices read(DSLContext sql) {
        List<String> countries = sql
                .fetch("SELECT country FROM core.users WHERE country IS NOT NULL GROUP BY country ORDER BY country")
                .map(row -> row.get(0, String.class));
        return new FilterChoices(countries, ActivityType.read(sql));
    }
}
