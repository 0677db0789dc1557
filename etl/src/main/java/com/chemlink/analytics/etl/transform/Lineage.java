package com.chemlink.analytics.etl.transform;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.tables.core.Core;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Table;

/**
 * Where numbers come from: from tables of the sources through the tables of the core to those that are read. It is told
 * from the transformation's own files, so that it cannot be out of date.
 */
public final class Lineage {

    private static final String EVENTS = "user_journey_events";
    /** What a view shows. */
    private static final Map<String, String> VIEWS = Map.of("unified_users", "user_profiles", "cohort_retention",
            "cohort_cells");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern INTO = Pattern
            .compile("(?:INSERT INTO|CREATE (?:UNLOGGED |TEMP )?TABLE) (?:sync_next\\.)?(\\w+)");
    private static final Pattern FILLED = Pattern.compile("INSERT INTO (\\w+) ");
    private static final Pattern FROM = Pattern.compile("\\b(?:FROM|JOIN)\\s+(?:pg_partition_tree\\(')?([a-z]\\w*)");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
    /** Where a statement says by itself which types of events it takes, others are none of its business. */
    private static final Pattern TYPES_FROM_ELSEWHERE = Pattern.compile("is_core|event_types|activity_");
    private static final Pattern SOURCE = Pattern.compile("(chemlink|engagement)_(\\w+)");

    private static final Set<String> CORE = Core.CORE.getTables().stream().map(Table::getName)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<Step> STEPS = Stream.of(Phase.values()).flatMap(phase -> Steps.of(phase).stream())
            .toList();
    private static final List<Made> ALL = STEPS.stream().flatMap(Lineage::statements)
            .filter(made -> !made.tables().isEmpty()).toList();
    private static final Map<String, List<Step>> FILLED_BY = STEPS.stream()
            .flatMap(step -> found(FILLED, text(step)).stream().map(table -> Map.entry(table, step)))
            .collect(Collectors.groupingBy(Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    private Lineage() {}

    /** What one statement makes, of what, and the words it writes. */
    private record Made(Set<String> tables, Set<String> from, Set<String> words) {

        boolean events() {
            return tables.contains(EVENTS);
        }
    }

    /** The tables that one step fills, and no other. */
    static Set<String> filledAlone(Step step) {
        return FILLED_BY.entrySet().stream().filter(table -> table.getValue().equals(List.of(step)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static String text(Step step) {
        return COMMENT.matcher(new SqlScript(Lineage.class, step.name() + ".sql").text()).replaceAll("");
    }

    private static Stream<Made> statements(Step step) {
        return Stream.of(text(step).split(";", -1))
                .map(sql -> new Made(found(INTO, sql), found(FROM, sql), found(QUOTED, sql)));
    }

    private static Set<String> found(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Stage by stage, the sources first.
     *
     * @param tables that are read, with their schema
     * @param sources the sources whose rows are counted
     * @param sql the statement that reads them
     */
    public static List<String> of(Collection<String> tables, Predicate<String> sources, String sql) {
        Set<String> behind = behind(tables, takenEvents(sql));
        String core = behind.stream().filter(CORE::contains).filter(Lineage::isMade).map(table -> "core." + table)
                .filter(table -> !tables.contains(table)).collect(Collectors.joining(", "));
        return Stream.of(sources(behind, sources), core, String.join(", ", tables)).filter(stage -> !stage.isEmpty())
                .toList();
    }

    private static Set<String> behind(Collection<String> tables, Predicate<Made> taken) {
        Set<String> behind = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(
                tables.stream().map(table -> table.substring(table.indexOf('.') + 1)).toList());
        while (!open.isEmpty()) {
            String name = open.pop();
            String table = VIEWS.getOrDefault(name, name);
            ALL.stream().filter(made -> made.tables().contains(table))
                    .filter(made -> !made.events() || taken.test(made))
                    .flatMap(made -> made.from().stream()).filter(behind::add).forEach(open::push);
        }
        return behind;
    }

    private static boolean isMade(String table) {
        return ALL.stream().anyMatch(made -> made.tables().contains(table));
    }

    private static Predicate<Made> takenEvents(String sql) {
        Set<String> named = found(QUOTED, sql);
        Set<String> shared = ALL.stream().filter(Made::events).flatMap(made -> made.words().stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting())).entrySet().stream()
                .filter(word -> word.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
        named.removeAll(shared);
        Predicate<Made> byName = made -> made.words().stream().anyMatch(named::contains);
        boolean says = !TYPES_FROM_ELSEWHERE.matcher(sql).find() && ALL.stream().filter(Made::events).anyMatch(byName);
        return says ? byName : _ -> true;
    }

    /** "chemlink.persons, view_access; engagement.posts". */
    private static String sources(Set<String> behind, Predicate<String> sources) {
        Map<String, List<String>> bySource = new TreeMap<>(
                behind.stream().filter(table -> !isMade(table)).map(SOURCE::matcher)
                        .filter(matcher -> matcher.matches() && sources.test(matcher.group(1)))
                        .collect(Collectors.groupingBy(matcher -> matcher.group(1),
                                Collectors.mapping(matcher -> matcher.group(2), Collectors.toList()))));
        return bySource.entrySet().stream().map(source -> source.getKey() + "." + String.join(", ", source.getValue()))
                .collect(Collectors.joining("; "));
    }
}
