package com.chemlink.analytics.etl.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A query without one of its alternatives: a branch of a UNION, a row of VALUES, an operand of an OR. */
final class Alternatives {

    private static final Set<String> BEFORE_OPERAND = Set.of("WHERE", "ON", "HAVING", "OR", "WHEN", "THEN", "ELSE");
    private static final Set<String> AFTER_OPERAND = Set.of("OR", "THEN", "GROUP", "ORDER", "UNION", "HAVING");

    /** A word, a comma or a pair of brackets, none of them inside other brackets. */
    private record Piece(String word, int from, int to) {}

    private final String sql;
    private final List<String> without = new ArrayList<>();

    private Alternatives(String sql) {
        this.sql = sql;
    }

    /** The query as many times as it has alternatives, each time without another one. */
    static List<String> without(String sql) {
        String bare = sql.replaceAll("--[^\n]*", "");
        Alternatives alternatives = new Alternatives(bare);
        alternatives.leaveOut(0, bare.length());
        return alternatives.without;
    }

    private void leaveOut(int from, int to) {
        List<Piece> pieces = pieces(from, to);
        branches(pieces, to);
        operands(pieces, from, to);
        if (!pieces.isEmpty() && pieces.getFirst().word().equals("VALUES")) {
            rows(pieces.stream().filter(piece -> piece.word().equals("()")).toList());
        }
        pieces.stream().filter(piece -> piece.word().equals("()"))
                .forEach(piece -> leaveOut(piece.from() + 1, piece.to() - 1));
    }

    private void branches(List<Piece> pieces, int to) {
        int begin = pieces.stream().filter(piece -> piece.word().equals("SELECT")).mapToInt(Piece::from).findFirst()
                .orElse(to);
        boolean several = false;
        for (Piece piece : pieces) {
            if (piece.word().equals("UNION")) {
                nothingOf(begin, piece.from());
                several = true;
            } else if (piece.word().equals("SELECT")) {
                begin = piece.from();
            }
        }
        if (several) {
            nothingOf(begin, to);
        }
    }

    private void nothingOf(int from, int to) {
        replace(from, to, "(" + sql.substring(from, to) + " LIMIT 0) ");
    }

    private void operands(List<Piece> pieces, int from, int to) {
        for (int or = 0; or < pieces.size(); or++) {
            if (pieces.get(or).word().equals("OR")) {
                int begin = from;
                for (Piece piece : pieces.subList(0, or)) {
                    begin = BEFORE_OPERAND.contains(piece.word()) ? piece.to() : begin;
                }
                replace(begin, pieces.get(or).from(), " false ");
                int end = pieces.subList(or + 1, pieces.size()).stream()
                        .filter(piece -> AFTER_OPERAND.contains(piece.word())).mapToInt(Piece::from).findFirst()
                        .orElse(to);
                replace(pieces.get(or).to(), end, " false ");
            }
        }
    }

    private void rows(List<Piece> rows) {
        for (int at = 0; at < rows.size() && rows.size() > 1; at++) {
            boolean last = at == rows.size() - 1;
            replace(last ? rows.get(at - 1).to() : rows.get(at).from(),
                    last ? rows.get(at).to() : rows.get(at + 1).from(), "");
        }
    }

    private void replace(int from, int to, String with) {
        without.add(sql.substring(0, from) + with + sql.substring(to));
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to;) {
            int end = at + 1;
            char sign = sql.charAt(at);
            if (sign == '\'') {
                end = sql.indexOf('\'', at + 1) + 1;
            } else if (sign == '(') {
                end = closing(at);
                pieces.add(new Piece("()", at, end));
            } else if (Character.isLetter(sign)) {
                while (end < to && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                    end++;
                }
                pieces.add(new Piece(sql.substring(at, end).toUpperCase(Locale.ROOT), at, end));
            }
            at = end;
        }
        return pieces;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int at = opening;; at++) {
            char sign = sql.charAt(at);
            if (sign == '\'') {
                at = sql.indexOf('\'', at + 1);
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')' && --depth == 0) {
                return at + 1;
            }
        }
    }
}
