package com.chemlink.analytics.etl.sync.history;

import java.util.List;
import java.util.Locale;

/** What happens to people: who they are, whether they are still there, who counts, and crowds of them at once. */
final class PeopleKinds {

    private static final Table PERSONS = Tables.get(Place.CHEMLINK, "persons");
    private static final Table ACCOUNTS = Tables.get(Place.ENGAGEMENT, "persons");

    static final List<Kind> ALL = List.of(
            Kind.noticeable("account points at another person", 6,
                    (dice, chemlink) -> pointing(reference(dice, chemlink, "true"),
                            ACCOUNTS.update("external_id = reference", dice.stamp(),
                                    dice.one("persons")))),
            Kind.noticeable("account added for a person", 4, (dice, chemlink) -> {
                String stamp = dice.stamp();
                String key = dice.uuid();
                return pointing(reference(dice, chemlink, "true"), ACCOUNTS.copy(dice, key, stamp, stamp) + ";\n"
                        + ACCOUNTS.update("external_id = reference", stamp, "(%s)".formatted(key)));
            }),
            Kind.noticeable("accounts merged", 5, (dice, chemlink) -> {
                String person = chemlink.value(dice.one("persons"));
                return pointing(" " + person, ACCOUNTS.update("external_id = reference", dice.stamp(),
                        dice.one("persons")), "000" + person,
                        ACCOUNTS.update("external_id = reference", dice.stamp(), dice.one("persons")));
            }),
            Kind.noticeable("merged accounts split", 4, (dice, _) -> edit(ACCOUNTS, ACCOUNTS.update(
                    "external_id = NULL", dice.stamp(),
                    dice.some(dice.upTo(3), "persons", "external_id ~ '^[ 0]'")))),
            Kind.noticeable("account points nowhere", 4,
                    (dice, _) -> pointing(
                            dice.oneOf(List.of("", " ", "none", "12x", "-5", "٣", "0", "99999999999999999999999",
                                    "00000000-0000-0000-0000-000000000000", "{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}")),
                            ACCOUNTS.update("external_id = reference", dice.stamp(), dice.one("persons")))),
            Kind.noticeable("persons soft-deleted", 4, (dice, _) -> {
                String stamp = dice.stamp();
                return edit(PERSONS, PERSONS.update("deleted_at = " + stamp, stamp,
                        dice.some(dice.upTo(5), "persons", "deleted_at IS NULL")));
            }),
            Kind.noticeable("persons undeleted", 4, (dice, _) -> edit(PERSONS, PERSONS.update("deleted_at = NULL",
                    dice.stamp(), dice.some(dice.upTo(5), "persons", "deleted_at IS NOT NULL")))),
            Kind.noticeable("Finder given or taken", 4, (dice, _) -> edit(PERSONS,
                    PERSONS.update("has_finder = has_finder IS NOT TRUE", dice.stamp(),
                            dice.some(dice.upTo(5), "persons")))),
            Kind.noticeable("persons moved", 3, (dice, _) -> edit(PERSONS,
                    PERSONS.update("location_id = " + dice.one("locations"), dice.stamp(),
                            dice.some(dice.upTo(5), "persons")))),
            Kind.noticeable("country renamed", 3, (dice, _) -> edit(PERSONS, Tables.get(Place.CHEMLINK, "locations")
                    .update("country = " + dice.oneOf(List.of("'Chad'", "' Peru'", "'?'", "NULL")), dice.stamp(),
                            dice.some(dice.upTo(3), "locations")))),
            Kind.noticeable("identity exchanged", 2, (dice, _) -> edit(PERSONS,
                    PERSONS.update("person_id = " + dice.oneOf(List.of("NULL", dice.uuid())), dice.stamp(),
                            dice.one("persons")))),
            Kind.noticeable("test rule added", 3, PeopleKinds::testRule),
            Kind.noticeable("test rule removed", 2, (dice, _) -> new Edit(Place.ANALYTICS,
                    "DELETE FROM ops.test_account_rules WHERE kind = '%s'"
                            .formatted(dice.oneOf(List.of("email", "domain", "id"))))),
            Kind.noticeable("persons changed in one minute", 3, (dice, _) -> edit(PERSONS, PERSONS.update(
                    "headline_description = 'changed by a script'", dice.minute(),
                    dice.some(17 + dice.upTo(8), "persons")))),
            Kind.noticeable("persons of one minute changed again", 3, (dice, _) -> edit(PERSONS, PERSONS.update(
                    "headline_description = 'changed by hand'", dice.stamp(), dice.some(dice.upTo(6), "persons",
                            "headline_description = 'changed by a script'")))),
            Kind.noticeable("persons joined in a crowd", 1, (dice, _) -> edit(PERSONS, """
                    INSERT INTO persons (id, email, person_id, created_at, updated_at)
                    SELECT %1$s + i, 'crowd' || i || '@crowd.example', md5(%1$s || '/' || i)::uuid, %2$s, %2$s
                    FROM generate_series(1, %3$d) AS i ON CONFLICT DO NOTHING""".formatted(
                    20_000_000L + 1000L * dice.upTo(1_000_000), dice.stamp(), dice.upTo(200)))),
            Kind.noticeable("persons left in a crowd", 1, (dice, _) -> edit(PERSONS,
                    PERSONS.delete(dice.stamp(), dice.some(dice.upTo(30), "persons")))));

    private PeopleKinds() {}

    /** A person as an account names it: by number or by uuid, tidy or not. */
    private static String reference(Dice dice, Kind.Lookup chemlink, String condition) {
        String column = dice.oneOf(List.of("id::text", "coalesce(person_id::text, '')"));
        String reference = chemlink.value("SELECT %s FROM persons WHERE id = %s".formatted(column,
                dice.some(1, "persons", condition)));
        return switch (dice.upTo(5)) {
            case 1 -> " " + reference + "\t";
            case 2 -> reference.toUpperCase(Locale.ROOT);
            default -> reference;
        };
    }

    /** Pairs of a reference and what is done with it, unless an account has that very text already. */
    private static Edit pointing(String... referencesAndUpdates) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < referencesAndUpdates.length; i += 2) {
            String literal = "'%s'".formatted(referencesAndUpdates[i]);
            sql.append(i == 0 ? "" : ";\n").append(referencesAndUpdates[i + 1].replace("= reference",
                    "= (SELECT %1$s WHERE NOT EXISTS (SELECT FROM persons WHERE external_id = %1$s))"
                            .formatted(literal)));
        }
        return edit(ACCOUNTS, sql.toString());
    }

    private static Edit testRule(Dice dice, Kind.Lookup chemlink) {
        String kind = dice.oneOf(List.of("email", "domain", "id"));
        String value = chemlink.value(
                "SELECT lower(btrim(%s)) FROM persons WHERE id = %s AND email ~ '@[^ ]+' AND email !~ ''''"
                        .formatted(switch (kind) {
                            case "email" -> "email";
                            case "domain" -> "split_part(email, '@', -1)";
                            default -> "id::text";
                        }, dice.one("persons")));
        return new Edit(Place.ANALYTICS, "INSERT INTO ops.test_account_rules VALUES ('%s', '%s') ON CONFLICT DO NOTHING"
                .formatted(kind, value));
    }

    private static Edit edit(Table table, String sql) {
        return new Edit(table.place(), sql);
    }
}
