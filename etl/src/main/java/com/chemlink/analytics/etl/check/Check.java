package com.chemlink.analytics.etl.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One check: a SQL file whose first comment says everything about it, and whose query gives one row per row that fails.
 * Of its columns, subject tells findings of one check apart, row_key names the row, of_total is how many were looked at;
 * all others are evidence.
 *
 * @param id the name of its file
 * @param reads staging tables it depends on, and "clock" and "run"; empty if it has to look at every run
 * @param anew of a check that judges each row by itself: a condition on the changes under which it has to look at all rows
 * @param gate when it holds back publishing
 * @param personal columns of its evidence that are shown and handed on only where somebody asks for them
 * @param own whether it is the analyst's own
 */
public record Check(String id, String title, String question, Severity severity, String where, Set<String> reads,
        List<String> metrics, String count, String finding, String advice, String client, String cleanup,
        String anew, Optional<Gate> gate, Set<String> personal, String sql, boolean own) {

    private static final Pattern FIELD = Pattern.compile("-- ([a-z]+):(?: (.*))?");
    private static final Pattern MORE = Pattern.compile("--   (.*)");
    private static final Pattern FIGURE = Pattern.compile("\\{((?:sum|distinct):[a-z_]+)}");
    /** Personal whether a check says so or not. */
    private static final Set<String> ALWAYS_PERSONAL = Set.of("email", "e_mail", "mail", "first_name", "last_name",
            "full_name", "phone", "mobile", "linked_in_url", "headline_description");
    private static final Pattern GATE = Pattern.compile("([0-9.]+) % of ([0-9]+): (.*)");

    /** Publishing waits for a decision where this share of at least so many rows fails. */
    public record Gate(BigDecimal percent, long least, String subject) {}

    static Check parse(String id, String text, boolean own) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int line = 0;
        String last = "";
        for (; line < lines.size() && lines.get(line).startsWith("--"); line++) {
            Matcher field = FIELD.matcher(lines.get(line));
            Matcher more = MORE.matcher(lines.get(line));
            if (field.matches()) {
                last = field.group(1);
                fields.put(last, field.group(2) == null ? "" : field.group(2).strip());
            } else if (more.matches()) {
                fields.merge(last, more.group(1), (before, added) -> before.isEmpty() ? added : before + "\n" + added);
            }
        }
        String sql = String.join("\n", lines.subList(line, lines.size())).strip();
        String title = fields.getOrDefault("title", id);
        return new Check(id, title, fields.getOrDefault("question", ""),
                Severity.of(fields.getOrDefault("severity", "medium")), fields.getOrDefault("where", ""),
                Set.copyOf(words(fields.getOrDefault("reads", ""))), words(fields.getOrDefault("metrics", "")),
                fields.getOrDefault("count", "{affected}"),
                fields.getOrDefault("finding", title + ": {affected} rows."),
                fields.getOrDefault("advice", ""), fields.getOrDefault("client", ""),
                fields.getOrDefault("cleanup", ""), fields.getOrDefault("anew", "false"),
                gate(fields.getOrDefault("gate", "")),
                Stream.concat(ALWAYS_PERSONAL.stream(), words(fields.getOrDefault("personal", "")).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql, own);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<Gate> gate(String text) {
        return GATE.matcher(text).results().findFirst().map(
                gate -> new Gate(new BigDecimal(gate.group(1)), Long.parseLong(gate.group(2)), gate.group(3)));
    }

    /** The sums and numbers of different values that its words name, as sum:column and distinct:column. */
    Set<String> figures() {
        return Stream.of(title, count, finding, client, where)
                .flatMap(words -> FIGURE.matcher(words).results().map((MatchResult figure) -> figure.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what it saw before may be another now. */
    boolean concerns(Set<String> changed) {
        return reads.isEmpty() || reads.stream().anyMatch(changed::contains);
    }

    /** Its query over all rows. */
    public String overAllRows() {
        return RowByRow.all(sql);
    }

    /** Another one means that what it saw before says nothing about what it would see now. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
