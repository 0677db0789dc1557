package com.chemlink.analytics.etl.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.chemlink.analytics.schema.testing.Sql;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is who across the two sources: external_id by its shape, digits against id and a uuid against person_id. */
record Identities(Map<String, Account> accounts, Set<String> peoplesAddresses, FilledSample sample) {

    static Identities of(FilledSample sample) {
        Map<String, String> personByKey = new HashMap<>();
        Set<String> deleted = new HashSet<>();
        Map<String, String> addresses = new HashMap<>();
        for (String row : Sql.rows(sample.chemlink(),
                "SELECT id, person_id, deleted_at IS NOT NULL, lower(trim(email)) FROM persons")) {
            String[] person = row.split("\\|", -1);
            personByKey.put(person[0], person[0]);
            personByKey.put(person[1], person[0]);
            if (person[2].equals("t")) {
                deleted.add(person[0]);
            } else {
                addresses.put(person[0], person[3]);
            }
        }
        Map<String, Account> accounts = Sql.rows(sample.engagement(),
                "SELECT id, coalesce(external_id, ''), lower(trim(email)), updated_at FROM persons").stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> account(row, personByKey, deleted))
                .collect(toMap(Account::id, account -> account));
        accounts.values().forEach(account -> addresses.remove(account.person()));
        return new Identities(accounts, Set.copyOf(addresses.values()), sample);
    }

    private static Account account(String[] row, Map<String, String> personByKey, Set<String> deleted) {
        String key = row[1].strip().toLowerCase(Locale.ROOT);
        String person = personByKey.getOrDefault(key, "");
        Standing standing = key.isEmpty()
                ? Standing.NO_EXTERNAL_ID
                : person.isEmpty()
                        ? Standing.NEVER_EXISTED
                        : deleted.contains(person) ? Standing.SOFT_DELETED : Standing.REAL;
        return new Account(row[0], row[1], row[2], row[3], person, standing);
    }

    /** How often each account stands in the first column of the answer. */
    Map<String, Long> authors(String sql) {
        return Sql.rows(sample.engagement(), sql).stream().collect(groupingBy(author -> author, counting()));
    }

    Standing standingOf(String account) {
        return Objects.requireNonNull(accounts.get(account), account).standing();
    }

    Map<Standing, Long> countByStanding() {
        return accounts.values().stream().collect(groupingBy(Account::standing, counting()));
    }

    /** Per person the accounts, the one updated last at the end. */
    List<List<Account>> peopleWithSeveralAccounts() {
        return accounts.values().stream().filter(account -> !account.person().isEmpty())
                .sorted(Comparator.comparing(Account::updatedAt))
                .collect(groupingBy(Account::person, Collectors.toList())).values().stream()
                .filter(several -> several.size() > 1).toList();
    }

    /** Accounts that lead to nobody, with the address of an active person to whom no account leads. */
    List<Account> probablyTheSame() {
        return accounts.values().stream()
                .filter(account -> account.person().isEmpty() && peoplesAddresses.contains(account.email())).toList();
    }
}
