package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a check's file: fields in its first comment, each in a line of its own or in several, then the query. */
final class CheckFile {

    private static final Pattern FIELD = Pattern.compile("-- {0,2}([a-z]+):(?:\\s+(.*))?");
    private static final Pattern MORE = Pattern.compile("--   (.*)");
    private static final Set<String> FIELDS = Set.of("title", "question", "severity", "where", "reads", "metrics",
            "count", "finding", "advice", "client", "cleanup", "gate", "personal");
    /** Of ours alone: when a check that judges each row by itself has to look at all of them. */
    private static final String ANEW = "anew";
    /** Of ours alone: what failed fails until it changes. */
    private static final String LASTING = "lasting";
    /** Of ours alone: how many rows are looked at. */
    private static final String TOTAL = "total";
    private static final Set<String> OF_OURS = Set.of(ANEW, LASTING, TOTAL);
    /** Personal whether a check says so or not. */
    private static final Set<String> ALWAYS_PERSONAL = Set.of("email", "e_mail", "mail", "first_name", "last_name",
            "full_name", "phone", "mobile", "linked_in_url", "headline_description");
    private static final Set<String> READABLE = Stream.concat(Stream.of("clock", "run"),
            Stream.of(SourceKit.CHEMLINK, SourceKit.ENGAGEMENT)
                    .flatMap(kit -> kit.tables().stream().map(table -> kit.name() + "_" + table.name())))
            .collect(Collectors.toUnmodifiableSet());

    private final String id;
    private final boolean own;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final String sql;
    private final int queryLine;
    private String flaw = "";

    private CheckFile(String id, String text, boolean own) {
        this.id = id;
        this.own = own;
        List<String> all = text.lines().toList();
        int line = 0;
        String last = "";
        for (; line < all.size() && (all.get(line).startsWith("--") || all.get(line).isBlank()); line++) {
            last = header(all.get(line), line + 1, last);
        }
        queryLine = line + 1;
        String query = String.join("\n", all.subList(line, all.size())).strip();
        sql = query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    static Check builtIn(String id, String text) {
        return new CheckFile(id, text, false).check();
    }

    /**
     * One of the analyst's own. What is wrong with it is said by {@link Check#flaw()}, the first thing alone.
     *
     * @param ours the check of ours that has its name: without a query, the file says how grave and strict that one is
     */
    static Check own(String name, String text, Optional<Check> ours) {
        CheckFile file = new CheckFile("own/" + name, text, true);
        Check check = file.check();
        return file.flaw.isEmpty() && file.sql.isEmpty() && ours.isPresent() ? file.setting(ours.get(), check) : check;
    }

    private Check setting(Check ours, Check said) {
        return ours.set(fields.containsKey("severity") ? said.severity() : ours.severity(),
                fields.containsKey("gate") ? said.gate() : ours.gate());
    }

    private String header(String text, int line, String last) {
        Matcher field = FIELD.matcher(text);
        Matcher more = MORE.matcher(text);
        if (field.matches()) {
            String name = field.group(1);
            if (!FIELDS.contains(name) && (own || !OF_OURS.contains(name))) {
                blame(line, "there is no field '%s'; there are %s".formatted(name, FIELDS.stream().sorted()
                        .collect(Collectors.joining(", "))));
            }
            fields.put(name, field.group(2) == null ? "" : field.group(2).strip());
            lines.put(name, line);
            return name;
        }
        if (more.matches()) {
            fields.merge(last, more.group(1), (before, added) -> before.isEmpty() ? added : before + "\n" + added);
        }
        return last;
    }

    private Check check() {
        String title = text("title", id.replaceFirst("^own/", "").replace('-', ' '));
        Severity severity = read("severity", Severity::find, "is none of info, low, medium and high")
                .orElse(Severity.MEDIUM);
        Optional<Gate> gate = read("gate", Gate::find, "is no gate; one is '30 % of 100' (a share of at least so many "
                + "rows) or '1 row', either with ': subject'");
        Set<String> reads = words("reads", READABLE::contains, "is not read from a source; there are clock, run and "
                + "tables of staging such as chemlink_persons");
        Set<String> metrics = words("metrics", metric -> Catalogue.find(metric).isPresent(),
                "is no metric; 'chemlink metrics list' lists them");
        return new Check(id, title, text("question", ""), severity, text("where", own ? "a check of your own" : ""),
                reads, List.copyOf(metrics), text("count", "{affected}"),
                text("finding", title + ": {affected} found."), text("advice", ""), text("client", ""),
                text("cleanup", ""), text(ANEW, "false"),
                text(LASTING, "no").equals("yes"), text(TOTAL, "NULL"), gate,
                Stream.concat(ALWAYS_PERSONAL.stream(), words("personal", _ -> true, "").stream())
                        .collect(Collectors.toUnmodifiableSet()),
                sql, own, flaw.isEmpty() && sql.isEmpty() ? "there is no query below the first comment" : flaw,
                queryLine);
    }

    private String text(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    private <T> Optional<T> read(String field, Function<String, Optional<T>> reading, String wrong) {
        String text = text(field, "");
        Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
        if (read.isEmpty() && !text.isEmpty()) {
            blame(lines.getOrDefault(field, 1), "'%s' %s".formatted(text, wrong));
        }
        return read;
    }

    private Set<String> words(String field, Predicate<String> known, String wrong) {
        Set<String> words = Arrays.stream(text(field, "").split("\\s+")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.stream().filter(known.negate()).findFirst()
                .ifPresent(word -> blame(lines.getOrDefault(field, 1), "'%s' %s".formatted(word, wrong)));
        return words;
    }

    private void blame(int line, String words) {
        if (flaw.isEmpty()) {
            flaw = "line %d: %s".formatted(line, words);
        }
    }
}
