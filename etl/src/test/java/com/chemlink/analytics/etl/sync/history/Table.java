package com.chemlink.analytics.etl.sync.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A source table: what points where in it, and what may stand in it.
 *
 * @param owners columns whose row goes when the row it points at goes, and the tables they point at
 * @param links columns that become empty then
 * @param values columns and what may stand in them, as SQL
 * @param fresh columns that take a new uuid in a new row
 */
record Table(Place place, String name, int weight, boolean hasUpdatedAt, boolean hasDeletedAt,
        Map<String, String> owners, Map<String, String> links, Map<String, List<String>> values, List<String> fresh) {

    boolean numbered() {
        return place == Place.CHEMLINK;
    }

    String newKey(Dice dice) {
        return numbered() ? dice.number() : dice.uuid();
    }

    String staged() {
        return "staging.%s_%s".formatted(numbered() ? "chemlink" : "engagement", name);
    }

    /** Adds a row like another, with its own key, other references and other values; in the place of one that is there, nothing. */
    String copy(Dice dice, String key, String createdAt, String updatedAt) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", key);
        boolean mayBeNobodys = numbered() || !hasUpdatedAt;
        owners.forEach((column, target) -> columns.put(column,
                mayBeNobodys && dice.chance(10) ? "NULL" : dice.one(target)));
        links.forEach((column, target) -> columns.put(column, dice.chance(20) ? "NULL" : dice.one(target)));
        values.forEach((column, choices) -> columns.put(column, dice.oneOf(choices)));
        fresh.forEach(column -> columns.put(column, dice.uuid()));
        columns.put("created_at", createdAt);
        if (hasUpdatedAt) {
            columns.put("updated_at", updatedAt);
        }
        if (hasDeletedAt) {
            columns.put("deleted_at", dice.chance(90) ? "NULL" : updatedAt);
        }
        return """
                INSERT INTO %1$s SELECT new.* FROM %1$s AS old
                CROSS JOIN LATERAL jsonb_populate_record(old, jsonb_build_object(%2$s)) AS new
                WHERE old.id = %3$s ON CONFLICT DO NOTHING""".formatted(name, columns.entrySet().stream()
                .map(column -> "'%s', %s".formatted(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", ")), dice.one(name));
    }

    /** Changes rows and says when, where the table can. */
    String update(String assignments, String stamp, String keys) {
        return "UPDATE %s SET %s%s WHERE id IN %s".formatted(name, assignments,
                hasUpdatedAt ? ", updated_at = " + stamp : "", keys);
    }

    /** Deletes rows for good, with all that is theirs; what only points at them points nowhere then. */
    String delete(String stamp, String keys) {
        StringBuilder sql = new StringBuilder("CREATE TEMP TABLE gone AS ")
                .append("SELECT '").append(name).append("' AS what, id::text AS id FROM ").append(name)
                .append(" WHERE id IN ").append(keys).append(";\n");
        List<Table> order = Tables.from(this);
        for (Table table : order) {
            table.owners.forEach((column, target) -> {
                if (order.stream().anyMatch(other -> other.name.equals(target))) {
                    sql.append("INSERT INTO gone SELECT '%s', id::text FROM %s WHERE %s::text IN (%s);\n"
                            .formatted(table.name, table.name, column, gone(target)));
                }
            });
        }
        for (Table table : Tables.in(place)) {
            table.links.forEach((column, target) -> {
                if (order.stream().anyMatch(other -> other.name.equals(target))) {
                    sql.append(table.update(column + " = NULL", stamp,
                            "(SELECT id FROM %s WHERE %s::text IN (%s))".formatted(table.name, column, gone(target))))
                            .append(";\n");
                }
            });
        }
        for (Table table : order.reversed()) {
            sql.append("DELETE FROM %s WHERE id::text IN (%s);\n".formatted(table.name, gone(table.name)));
        }
        return sql.append("DROP TABLE gone").toString();
    }

    private static String gone(String table) {
        return "SELECT id FROM gone WHERE what = '%s'".formatted(table);
    }
}
