package com.chemlink.analytics.schema.metric.catalogue;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Subject;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue as a document: METRICS.md is what this writes. */
public final class CatalogueDocument {

    private static final String INTRODUCTION = """
            # The metrics

            Written from the catalogue by the build; change the definitions, not this file
            (`mvn test -pl icons,schema -Dtest=CatalogueDocumentTest -Dmetrics.write=true -Dsurefire.failIfNoSpecifiedTests=false` writes it again).

            In the SQL, `:from`, `:to`, `:first`, `:last` (days and buckets of the range), `:step`, `:granularity`, `:zone`, `:product`, `:as_of` and
            `:as_of_date` are values; `{who a}`, `{people a}`, `{profiles a}`, `{placed a}` and `{cohorts a}` are the filter by product,
            population, segment and country on the columns of `a`; `{activity a}`, `{types a}`, `{bulk a}` and `{mask}` the one by activity types
            and bulk updates; `{metrics}`, `{periods}` and `{bucket a}` the daily, weekly or monthly counts, what each user did by week or month, and their bucket; `{bucket_of d}` the bucket of a
            day. `chemlink metrics show ID --sql` prints the statement with everything written out.

            """;

    private CatalogueDocument() {}

    public static String text() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (Subject subject : Subject.values()) {
            text.append("## ").append(subject.label()).append("\n\n");
            Catalogue.all().stream().filter(metric -> metric.subject() == subject).map(CatalogueDocument::section)
                    .forEach(text::append);
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String section(Metric metric) {
        return """
                ### %s

                **%s** %s

                %s

                | | |
                |---|---|
                | source | %s |
                | read from | %s |
                | filters | %s |
                | of its own | %s |
                | a point is | %s |
                | measures | %s |

                ```sql
                %s
                ```

                %s""".formatted(metric.id(), metric.title() + ".", metric.question(), metric.meaning(),
                metric.source().label(),
                metric.lineage().stream().map(table -> "`" + table + "`").collect(Collectors.joining(", ")),
                metric.parts().stream().map(FilterPart::label).collect(Collectors.joining(", ")), own(metric),
                point(metric),
                metric.measures().stream().map(CatalogueDocument::measure).collect(Collectors.joining("; ")),
                metric.sql(),
                DirectQuestions.of(metric.id()).map(CatalogueDocument::direct).orElse(""));
    }

    private static String own(Metric metric) {
        DateRange range = metric.range();
        String when = range == null ? "now" : range.label();
        String cut = metric.granularities().isEmpty()
                ? ""
                : ", by " + metric.granularities().stream().map(Granularity::label).collect(Collectors.joining(" (or "))
                        + (metric.granularities().size() > 1 ? ")".repeat(metric.granularities().size() - 1) : "");
        return when + cut.replace(" (or ", " or ").replace(")", "")
                + (metric.types() == null ? "" : "; " + metric.types().label());
    }

    private static String point(Metric metric) {
        return metric.dimensions().isEmpty()
                ? "the whole"
                : metric.dimensions().stream().map(Column::name).map(name -> "`" + name + "`")
                        .collect(Collectors.joining(" / "));
    }

    private static String measure(Measure measure) {
        String kind = measure.isCount()
                ? measure.column().unit()
                : measure.isRate()
                        ? "`%s` by `%s`".formatted(measure.numerator(), measure.denominator())
                        : "from `%s`".formatted(measure.basis());
        return "`%s` %s (%s)".formatted(measure.name(), measure.column().label().toLowerCase(Locale.ROOT), kind);
    }

    private static String direct(DirectQuestion question) {
        return """
                Asked of %s itself:%s %s

                ```sql
                %s
                ```

                """.formatted(question.source().label(),
                question.failure().isEmpty() ? "" : " " + question.failure().strip(),
                question.difference().strip(), question.sql());
    }
}
