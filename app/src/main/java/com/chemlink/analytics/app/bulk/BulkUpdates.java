package com.chemlink.analytics.app.bulk;

import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What bulk updates make of the active users.
 *
 * @param with who is active where they count
 * @param without who is active where they do not
 * @param touched whose profiles they touched
 * @param touchedByDay the same by day
 * @param counted whether they count in what is shown
 */
public record BulkUpdates(Answer with, Answer without, Answer touched, Answer touchedByDay, boolean counted) {

    /** Above this part of the active users, both numbers are shown. */
    private static final double WORTH_SAYING = 0.1;

    /**
     * The last period in which they make a difference.
     *
     * @param row of the answer: the people behind it are those they touched
     */
    public record Said(String headline, String detail, long people, Answer answer, AnswerRow row) {}

    public static BulkUpdates ask(Answers answers) {
        return new BulkUpdates(answers.to("reported_and_really_used", filter -> filter.withBulk(true)),
                answers.to("reported_and_really_used", filter -> filter.withBulk(false)), answers.to("bulk_updates"),
                answers.to("bulk_updates", filter -> filter.withGranularity(Granularity.DAY)),
                answers.situation().filter().bulkUpdates());
    }

    /** What has to be said of them; nothing where they make no difference. */
    public Optional<Said> said() {
        for (int i = with.rows().size() - 1; i >= 0; i--) {
            long all = count(with.rows().get(i), "users");
            if (all - count(without.rows().get(i), "users") > WORTH_SAYING * all) {
                return Optional.of(said(with.rows().get(i), touched.rows().get(i)));
            }
        }
        return Optional.empty();
    }

    private Said said(AnswerRow reported, AnswerRow bulk) {
        LocalDate period = reported.date(Metric.PERIOD);
        String headline = "%s looks like %s active users; %s really used the product.".formatted(
                Periods.spoken(with, period), Figures.count(count(reported, "users")), people(count(reported, "used")));
        long people = count(bulk, "users");
        String detail = "%s touched %s profiles within minutes. Bulk updates are %s what you see here.".formatted(
                when(period), Figures.count(people), counted ? "counted in" : "left out of");
        return new Said(headline, detail, people, touched, bulk);
    }

    private String when(LocalDate period) {
        LocalDate till = with.rows().stream().map(row -> row.date(Metric.PERIOD)).filter(day -> day.isAfter(period))
                .min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        List<AnswerRow> days = touchedByDay.rows().stream().filter(row -> count(row, "users") > 0)
                .filter(row -> !row.date(Metric.PERIOD).isBefore(period) && row.date(Metric.PERIOD).isBefore(till))
                .toList();
        AnswerRow largest = days.stream().max(Comparator.comparingLong(row -> count(row, "users"))).orElse(null);
        if (largest == null) {
            return "A bulk update";
        }
        String day = Periods.day(largest.date(Metric.PERIOD));
        return days.size() == 1
                ? "A bulk import on " + day
                : "Bulk imports on %d days, the largest on %s,".formatted(days.size(), day);
    }

    private static String people(long count) {
        return count == 1 ? "1 person" : Figures.count(count) + " people";
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
