package com.chemlink.analytics.app.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement cut into words, so that keywords, texts, numbers and comments can be coloured. */
public final class SqlText {

    /** What a piece of a statement is. */
    public enum Kind {
        PLAIN, KEYWORD, TEXT, NUMBER, COMMENT
    }

    /** A piece as it stands, white space included. */
    public record Piece(Kind kind, String text) {}

    private static final String KEYWORDS = "all and any array as asc between bigint boolean by case cast coalesce count "
            + "cross date day day desc distinct else end except exists extract false filter following from full group "
            + "having in inner int interval into intersect is join last lateral left like limit materialized max min "
            + "month not null numeric nulls offset on or order outer over partition preceding range recursive right "
            + "rows select sum text then timestamptz to true unbounded union unnest using values week when where "
            + "window with within zone at time";
    private static final Pattern WORD = Pattern.compile("(?<comment>--[^\\n]*|/\\*.*?\\*/)|(?<text>'(?:[^']|'')*')"
            + "|(?<number>\\b\\d+(?:\\.\\d+)?\\b)|(?<keyword>(?<![.\\w\"])(?:" + KEYWORDS.replace(' ', '|')
            + ")\\b)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlText() {}

    public static List<Piece> pieces(String sql) {
        List<Piece> pieces = new ArrayList<>();
        Matcher word = WORD.matcher(sql);
        int end = 0;
        while (word.find()) {
            if (word.start() > end) {
                pieces.add(new Piece(Kind.PLAIN, sql.substring(end, word.start())));
            }
            pieces.add(new Piece(kind(word), word.group()));
            end = word.end();
        }
        if (end < sql.length()) {
            pieces.add(new Piece(Kind.PLAIN, sql.substring(end)));
        }
        return pieces;
    }

    private static Kind kind(Matcher word) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PLAIN && word.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return Kind.PLAIN;
    }
}
