package com.chemlink.analytics.etl.check;

import com.chemlink.analytics.schema.metric.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, as the last run saw it.
 *
 * @param affected rows that fail, when it was last seen
 * @param total rows looked at; null where that says nothing
 * @param figures what its words name besides
 * @param firstSeen the as-of day of the run that saw it first
 * @param runs how many published runs have seen it
 * @param trend rows that fail, run by run, the newest last
 */
public record Finding(long id, Check check, String subject, Severity severity, Status status, @Nullable String reason,
        @Nullable LocalDate waivedUntil, long affected, @Nullable Long total, Map<String, BigDecimal> figures,
        LocalDate firstSeen, LocalDate lastSeen, @Nullable Long resolvedRun, long runs, List<Long> trend) {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z:_]+)}");
    /** A subject that is a day is written as people write it, but in statements. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** In this order: where both have a table of a name, checks over several tables look at the first one's. */
    private static final List<String> SOURCES = List.of("chemlink", "engagement");
    private static final int MOST_KEYS = 1_000;

    /** Whether somebody still has to look at it. */
    public boolean needsAttention() {
        return status == Status.OPEN;
    }

    public String title() {
        return said(check.title());
    }

    /** Always with its source: a subject that names only a table is of the source whose table the check reads. */
    public String where() {
        String where = said(check.where());
        String table = where.replaceFirst("\\..*", "");
        return SOURCES.stream().filter(source -> check.reads().contains(source + "_" + table)).findFirst()
                .map(source -> source + "." + where).orElse(where);
    }

    /** How much of it there is, as the list shows it. */
    public String count() {
        return said(check.count());
    }

    /** Internal words. */
    public String finding() {
        return said(check.finding());
    }

    public String advice() {
        return said(check.advice());
    }

    /** Words that can be forwarded. */
    public String client() {
        return said(check.client());
    }

    /**
     * For the owner of the source, who decides whether to run it; we never do.
     *
     * @param keys of the rows that fail
     */
    public String cleanup(List<String> keys) {
        String listed = String.join(", ", keys.stream().limit(MOST_KEYS)
                .map(key -> key.matches("[0-9]{1,18}") ? key : "'" + key.replace("'", "''") + "'").toList());
        String more = affected > MOST_KEYS && check.cleanup().contains("{keys}")
                ? "\n-- the first %,d of %,d; export the evidence for all".formatted(MOST_KEYS, affected)
                : "";
        return said(check.cleanup(), subject).replace("{keys}", listed) + more;
    }

    private String said(String words) {
        return said(words, DAY.matcher(subject).matches() ? Days.words(LocalDate.parse(subject)) : subject);
    }

    private String said(String words, String named) {
        Map<String, String> values = new HashMap<>();
        values.put("affected", number(affected));
        values.put("total", total == null ? "?" : number(total));
        values.put("share", total == null || total == 0
                ? "?"
                : BigDecimal.valueOf(affected * 100).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP) + " %");
        values.put("subject", named);
        values.put("table", subject.split("[. ]", 2)[0]);
        figures.forEach((name, value) -> values.put(name, number(value.longValue())));
        return NAMED.matcher(words).replaceAll(name -> Matcher
                .quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
