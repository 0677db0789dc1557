package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Days;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The filter of a metric as options; what is left out, the metric decides. */
final class FilterOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--range", paramLabel = "PRESET",
            description = "Relative to the data's own today: ${COMPLETION-CANDIDATES}.")
    private DateRange.@Nullable Preset preset;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, as 2025-10-31.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day; today, as the data sees it, if left out.")
    private @Nullable LocalDate to;

    @Option(names = "--granularity", paramLabel = "STEP", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable Granularity granularity;

    @Option(names = "--population", paramLabel = "WHO", converter = PopulationName.class,
            description = "real (if left out), real+ghost, all.")
    private @Nullable Population population;

    @Option(names = "--segment", paramLabel = "SEGMENT", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable Segment segment;

    @Option(names = "--country", paramLabel = "NAME",
            description = "One country; ? for people of whom it is not known.")
    private @Nullable String country;

    @Option(names = "--types", paramLabel = "TYPE", split = ",", description = "Activity types, separated by commas.")
    private @Nullable Set<String> types;

    @Option(names = "--bulk", paramLabel = "in|out", description = "Whether bulk updates count; in, if left out.")
    private @Nullable Bulk bulk;

    @Option(names = "--known-on", paramLabel = "RUN", description = "The numbers as they were known on an earlier run.")
    private @Nullable Long knownOn;

    private enum Bulk {
        IN, OUT
    }

    /** Asks the data for what the options leave to it: its own today, and which countries there are. */
    MetricFilter filter(MetricReader reader) {
        if (country != null) {
            reader.requireCountry(country);
        }
        MetricFilter filter = MetricFilter.DEFAULT.withRange(range(reader)).withGranularity(granularity)
                .withCountry(country).withBulk(bulk != Bulk.OUT).withKnownOn(knownOn);
        filter = population == null ? filter : filter.withPopulation(population);
        filter = segment == null ? filter : filter.withSegment(segment);
        return types == null ? filter : filter.withTypes(types);
    }

    private @Nullable DateRange range(MetricReader reader) {
        if (preset != null && (from != null || to != null)) {
            throw wrong("--range already says from when to when; leave out --from and --to.");
        }
        if (from == null) {
            if (to != null) {
                throw wrong("--to needs --from.");
            }
            return preset;
        }
        LocalDate last = to == null ? reader.published().asOfDate() : to;
        if (from.isAfter(last)) {
            throw wrong(
                    "--from %s is after %s%s.".formatted(Days.words(from), to == null ? "the data's own today, " : "",
                            Days.words(last)));
        }
        return new DateRange.Between(from, last);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Populations have a plus in their names. */
    static final class PopulationName implements ITypeConverter<Population> {
        @Override
        public Population convert(String value) {
            return Stream.of(Population.values()).filter(population -> population.label().equalsIgnoreCase(value))
                    .findFirst().orElseThrow(() -> new TypeConversionException("'%s' is none of real, real+ghost, all"
                            .formatted(value)));
        }
    }
}
