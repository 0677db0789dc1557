package com.chemlink.analytics.etl.sync.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens to the rows of any table. */
final class RowKinds {

    static final List<Kind> ALL = List.of(
            Kind.noticeable("row added", 14, (dice, _) -> {
                Table table = any(dice, _ -> true);
                String stamp = dice.stamp();
                return edit(table, table.copy(dice, table.newKey(dice), stamp, stamp));
            }),
            Kind.noticeable("row added with odd times", 6, (dice, _) -> {
                Table table = any(dice, _ -> true);
                return edit(table, table.copy(dice, table.newKey(dice), dice.oddStamp(), dice.oddStamp()));
            }),
            Kind.noticeable("rows added at one instant", 3, (dice, _) -> {
                Table table = any(dice, _ -> true);
                String stamp = dice.oneOf(List.of(dice.stamp(), dice.asOf()));
                return edit(table, IntStream.range(0, dice.upTo(12))
                        .mapToObj(_ -> table.copy(dice, table.newKey(dice), stamp, stamp))
                        .collect(Collectors.joining(";\n")));
            }),
            Kind.noticeable("row changed", 14, (dice, _) -> changed(dice, dice.stamp(), 1)),
            Kind.noticeable("rows changed at one instant", 3, (dice, _) -> changed(dice, dice.asOf(), 30)),
            Kind.noticeable("row handed over", 7, (dice, _) -> {
                Table table = any(dice, one -> one.hasUpdatedAt() && !references(one).isEmpty());
                Map.Entry<String, String> reference = dice.oneOf(references(table));
                return edit(table, table.update("%s = %s".formatted(reference.getKey(), dice.one(reference.getValue())),
                        dice.stamp(), dice.some(dice.upTo(3), table.name())));
            }),
            Kind.noticeable("row soft-deleted", 8, (dice, _) -> softDeleted(dice, true)),
            Kind.noticeable("row undeleted", 5, (dice, _) -> {
                Table table = any(dice, one -> one.hasUpdatedAt() && one.hasDeletedAt());
                return edit(table, table.update("deleted_at = NULL", dice.stamp(),
                        dice.some(dice.upTo(3), table.name(), "deleted_at IS NOT NULL")));
            }),
            Kind.noticeable("row deleted for good", 6, (dice, _) -> {
                Table table = any(dice, _ -> true);
                return edit(table, table.delete(dice.stamp(), dice.some(1, table.name())));
            }),
            Kind.noticeable("row deleted and made again", 5, (dice, _) -> {
                Table table = any(dice, _ -> true);
                String stamp = dice.stamp();
                String key = dice.one(table.name());
                return edit(table, "CREATE TEMP TABLE again AS %s;\n%s;\n%s;\nDROP TABLE again".formatted(key,
                        table.delete(stamp, "(SELECT id FROM again)"),
                        table.copy(dice, "(SELECT id FROM again)", stamp, stamp)));
            }),
            Kind.silent("row changed, times left alone", 2, (dice, _) -> {
                Table table = any(dice, _ -> true);
                return edit(table, "UPDATE %s SET %s WHERE id IN %s".formatted(table.name(), assignment(dice, table),
                        dice.one(table.name())));
            }),
            Kind.silent("row changed with odd times", 2, (dice, _) -> changed(dice, dice.oddStamp(), 1)),
            Kind.silent("row without times soft-deleted", 2, (dice, _) -> softDeleted(dice, false)));

    private RowKinds() {}

    private static Edit changed(Dice dice, String stamp, int most) {
        Table table = any(dice, Table::hasUpdatedAt);
        return edit(table, table.update(assignment(dice, table), stamp, dice.some(dice.upTo(most), table.name())));
    }

    private static Edit softDeleted(Dice dice, boolean stamped) {
        Table table = any(dice, one -> one.hasDeletedAt() && one.hasUpdatedAt() == stamped);
        String stamp = dice.stamp();
        return edit(table, table.update("deleted_at = " + stamp, stamp, dice.some(dice.upTo(3), table.name())));
    }

    private static String assignment(Dice dice, Table table) {
        Map.Entry<String, List<String>> column = dice.oneOf(List.copyOf(table.values().entrySet()));
        return "%s = %s".formatted(column.getKey(), dice.oneOf(column.getValue()));
    }

    private static List<Map.Entry<String, String>> references(Table table) {
        List<Map.Entry<String, String>> references = new ArrayList<>(table.owners().entrySet());
        references.addAll(table.links().entrySet());
        return references;
    }

    /** The busier, the likelier. */
    private static Table any(Dice dice, Predicate<Table> fitting) {
        List<Table> tickets = new ArrayList<>();
        Tables.ALL.stream().filter(fitting).forEach(table -> {
            for (int i = 0; i < table.weight(); i++) {
                tickets.add(table);
            }
        });
        return dice.oneOf(tickets);
    }

    private static Edit edit(Table table, String sql) {
        return new Edit(table.place(), sql);
    }
}
