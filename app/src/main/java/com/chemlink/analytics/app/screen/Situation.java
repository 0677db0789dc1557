package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.schema.metric.MetricFilter;
import java.time.LocalDate;

/** What all numbers on a screen refer to: captured on the interface thread, then used on any. */
public record Situation(Filter filter, Published published) {

    public Days days() {
        return filter.days(published.asOfDate(), published.first());
    }

    /** The data's own today. */
    public LocalDate asOfDate() {
        return filter.asOfDate(published.asOfDate());
    }

    /** The filter as the catalogue takes it. */
    public MetricFilter asked() {
        return filter.asked(days());
    }

    /** The filter in one sentence. */
    public String words() {
        return filter.words(days());
    }
}
