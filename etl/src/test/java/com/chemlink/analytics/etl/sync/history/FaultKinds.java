package com.chemlink.analytics.etl.sync.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Faults that checks find row by row, planted and mended, in sources that let rows point at nothing: what a row points at
 * may appear or vanish while the row itself stays as it is.
 */
final class FaultKinds {

    /** A column that names a row of another table, by its id or by another key of it. */
    private record Reference(Table table, String column, Table target, String key) {

        /** One of few keys, so that what is pointed at may well appear later, or be there and vanish. */
        String later(Dice dice) {
            return FaultKinds.later(dice, target, key);
        }
    }

    private static final Set<String> POINTED_AT = Set.of("persons", "collections", "posts");
    private static final List<String> OF_PERSONS = List.of("email = 'ada@example.org'",
            "email = E' ADA@Example.org\\t'",
            "email = 'x' || id || '@mended.example'", "email = 'qa.team@example.org'", "email = ''",
            "first_name = ' ', last_name = NULL", "first_name = 'Ada'", "first_name = 'Test2'", "last_name = 'Noether'",
            "headline_description = '=1+1'", "headline_description = '1+1'", "linked_in_url = 'ask me'",
            "linked_in_url = 'https://example.com/in/ada'", "deleted_at = updated_at", "deleted_at = NULL");
    private static final List<Reference> REFERENCES = references();

    static final List<Kind> ALL = Stream.concat(Stream.of(
            Kind.noticeable("row points at nothing yet", 16, (dice, _) -> {
                Reference reference = dice.oneOf(REFERENCES);
                return set(dice, reference.table(), reference.column() + " = " + reference.later(dice));
            }),
            Kind.noticeable("row names nobody, or somebody", 8, (dice, _) -> {
                Reference reference = dice.oneOf(REFERENCES);
                return set(dice, reference.table(), "%s = %s".formatted(reference.column(), dice.chance(50)
                        ? "NULL"
                        : dice.one(reference.target().name()).replace("SELECT id", "SELECT " + reference.key())));
            }),
            Kind.noticeable("what rows point at appears", 8, (dice, _) -> {
                Table table = dice.oneOf(REFERENCES).target();
                String stamp = dice.stamp();
                return edit(table, table.copy(dice, later(dice, table, "id"), stamp, stamp));
            }),
            Kind.noticeable("what rows point at vanishes", 8, (dice, _) -> {
                Reference reference = dice.oneOf(REFERENCES);
                Table table = reference.target();
                return edit(table, "DELETE FROM %s WHERE id IN %s".formatted(table.name(), dice.some(1, table.name(),
                        "%s IN (SELECT %s FROM %s)".formatted(reference.key(), reference.column(),
                                reference.table().name()))));
            }),
            Kind.noticeable("person known by another uuid", 4, (dice, _) -> {
                Table persons = Tables.get(Place.CHEMLINK, "persons");
                String uuid = dice.chance(70) ? later(dice, persons, "person_id") : dice.uuid();
                return edit(persons, persons.update("person_id = " + uuid, dice.stamp(), dice.one("persons"))
                        + " AND NOT EXISTS (SELECT FROM persons WHERE person_id = %s)".formatted(uuid));
            }),
            Kind.noticeable("time that cannot be, or can", 8, (dice, _) -> {
                Table table = dice.oneOf(Tables.ALL);
                return set(dice, table, "created_at = " + (dice.chance(60) ? dice.oddStamp() : "'2025-06-01 10:00Z'"));
            }),
            Kind.noticeable("person's fault planted or mended", 16, (dice, _) -> set(dice,
                    Tables.get(Place.CHEMLINK, "persons"), dice.oneOf(OF_PERSONS))),
            Kind.noticeable("row gone, what points at it stays", 5, (dice, _) -> {
                Table table = dice.oneOf(Tables.ALL);
                return edit(table, "DELETE FROM %s WHERE id IN %s".formatted(table.name(), dice.one(table.name())));
            })), PeopleKinds.ALL.stream().filter(kind -> kind.name().startsWith("test rule"))).toList();

    private FaultKinds() {}

    /** In rows that are there and say when they change; where they cannot say so, in a new one. */
    private static Edit set(Dice dice, Table table, String assignment) {
        String stamp = dice.stamp();
        if (table.hasUpdatedAt()) {
            return edit(table, table.update(assignment, stamp, dice.some(dice.upTo(2), table.name())));
        }
        String key = table.newKey(dice);
        return edit(table, table.copy(dice, key, stamp, stamp) + ";\n"
                + table.update(assignment, stamp, "(%s)".formatted(key)));
    }

    private static String later(Dice dice, Table table, String key) {
        return table.numbered() && key.equals("id")
                ? Integer.toString(990_000 + dice.upTo(3))
                : "md5('later %d')::uuid".formatted(dice.upTo(3));
    }

    private static List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Table table : Tables.ALL) {
            Stream.of(table.owners(), table.links()).map(Map::entrySet).flatMap(Set::stream)
                    .filter(column -> POINTED_AT.contains(column.getValue()))
                    .forEach(column -> references.add(new Reference(table, column.getKey(),
                            Tables.get(table.place(), column.getValue()), "id")));
        }
        Table persons = Tables.get(Place.CHEMLINK, "persons");
        references.add(new Reference(Tables.get(Place.CHEMLINK, "query_votes"), "profile_id", persons, "id"));
        references.add(new Reference(Tables.get(Place.CHEMLINK, "view_access"), "user_id", persons, "person_id"));
        return List.copyOf(references);
    }

    private static Edit edit(Table table, String sql) {
        return new Edit(table.place(), sql);
    }
}
