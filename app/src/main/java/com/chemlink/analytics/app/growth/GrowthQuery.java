package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What Growth asks of the catalogue. */
final class GrowthQuery {

    private GrowthQuery() {}

    static KeyFigures keyFigures(Answers answers) {
        return new KeyFigures(answers.to("accounts_cumulative"), answers.to("growth_rate_monthly"),
                answers.to("accounts_by_type"), answers.to("churn_monthly"), answers.to("lifecycle_flows"));
    }

    static Signups signups(Answers answers) {
        Answer now = answers.to("growth_rate_monthly");
        return new Signups(now, before(answers, now));
    }

    /** As many periods before those that are shown; nothing where nothing is known of them yet. */
    private static Optional<Answer> before(Answers answers, Answer now) {
        Granularity granularity = Objects.requireNonNull(now.effective().granularity());
        LocalDate first = Objects.requireNonNull(now.effective().from());
        LocalDate from = first;
        for (int i = 0; i < now.rows().size(); i++) {
            from = granularity.bucketOf(from.minusDays(1));
        }
        DateRange.Between range = new DateRange.Between(from, first.minusDays(1));
        return range.to().isBefore(answers.situation().published().first())
                ? Optional.empty()
                : Optional.of(answers.to("new_users_monthly", filter -> filter.withRange(range)));
    }
}
