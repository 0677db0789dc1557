package com.chemlink.analytics.etl.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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
 * @param lasting of such a check: whether what failed goes on failing as long as nothing of it has changed
 * @param total the query that says how many rows are looked at, where the failing rows do not
 * @param gate when it holds back publishing
 * @param personal columns of its evidence that are shown and handed on only where somebody asks for them
 * @param own whether it is the analyst's own
 * @param flaw what is wrong with its file, by line, so that it cannot look; empty where nothing is
 * @param queryLine the line of its file at which the query begins
 */
public record Check(String id, String title, String question, Severity severity, String where, Set<String> reads,
        List<String> metrics, String count, String finding, String advice, String client, String cleanup,
        String anew, boolean lasting, String total, Optional<Gate> gate, Set<String> personal, String sql, boolean own,
        String flaw, int queryLine) {

    private static final Pattern FIGURE = Pattern.compile("\\{((?:sum|distinct):[a-z_]+)}");

    /** The same, as grave and as strict as somebody wants it to be. */
    Check set(Severity other, Optional<Gate> held) {
        return new Check(id, title, question, other, where, reads, metrics, count, finding, advice, client, cleanup,
                anew, lasting, total, held, personal, sql, own, flaw, queryLine);
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
