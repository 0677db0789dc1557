package com.chemlink.analytics.app.journeys;

import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.journeys.Somebody.Happening;
import com.chemlink.analytics.app.journeys.Somebody.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of somebody, in words. */
final class PersonWords {

    /** As many months as stay readable beside each other; the table of activities has them all. */
    private static final int MOST_MONTHS = 5;

    private PersonWords() {}

    static List<Line> facts(Somebody person) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Name", person.name().isEmpty() ? "Hidden; Settings shows it" : person.name()));
        lines.add(line("Group", join(person.population(), person.segment())));
        lines.add(line("Country", person.country().isEmpty() ? "unknown" : person.country()));
        lines.add(line("Signed up", at(person.started(), person.zone())));
        lines.add(line("Activated", at(person.activated(), person.zone())));
        lines.add(line("Stage now", person.stage().isEmpty()
                ? Figures.NONE
                : person.stage().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return lines;
    }

    private static Line line(String name, String value) {
        return new Line(name, Line.Cell.of(value));
    }

    private static String join(String population, String segment) {
        return segment.isEmpty() ? population : population + " · " + segment;
    }

    private static String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? Figures.NONE : Dates.minute(instant, zone);
    }

    static List<Line> months(Somebody person) {
        List<Line> lines = new ArrayList<>();
        person.months().stream().limit(MOST_MONTHS)
                .forEach(month -> lines.add(line(Dates.month(month.first()), month.stage())));
        if (person.months().size() > MOST_MONTHS) {
            int more = person.months().size() - MOST_MONTHS;
            lines.add(line("Before", more == 1 ? "1 more month" : more + " more months"));
        }
        return lines;
    }

    static String title(Somebody person) {
        return person.total() == 1 ? "1 activity" : Figures.count(person.total()) + " activities";
    }

    static Rows happenings(Somebody person) {
        List<List<String>> cells = person.happenings().stream().map(did -> happening(did, person.zone())).toList();
        return new Rows(List.of("When", "What", "Details", "Known since", "Until"),
                List.of(false, false, false, false, false), cells, person.total());
    }

    private static List<String> happening(Happening did, ZoneId zone) {
        return List.of(Dates.minute(did.at(), zone), did.bulk() ? did.what() + " (bulk)" : did.what(), did.details(),
                "run " + did.fromRun(), did.toRun() == null ? "now" : "run " + did.toRun());
    }

    static Rows versions(Somebody person) {
        List<List<String>> cells = person.versions().stream().map(version -> version(version, person.zone())).toList();
        return new Rows(List.of("From", "Until", "What changed"), List.of(false, false, false), cells, cells.size());
    }

    private static List<String> version(Version version, ZoneId zone) {
        return List.of(run(version.fromRun(), version.fromAt(), zone),
                version.toRun() == null ? "now" : run(version.toRun(), version.toAt(), zone),
                version.changes().isEmpty() ? "first seen" : version.changes());
    }

    private static String run(long run, @Nullable Instant asOf, ZoneId zone) {
        return asOf == null ? "run " + run : "run %d · %s".formatted(run, Dates.minute(asOf, zone));
    }
}
