package com.chemlink.analytics.app.palette;

import java.util.Locale;

/** How well something answers to what was typed. */
final class Match {

    private static final int NONE = -1;

    private Match() {}

    /** Higher is better; negative where it does not fit at all. Every word typed has to be found somewhere. */
    static int score(String typed, String title, String detail) {
        String words = typed.toLowerCase(Locale.ROOT).strip();
        if (words.isEmpty()) {
            return 0;
        }
        int sum = 0;
        for (String word : words.split("\\s+")) {
            int one = Math.max(wordScore(word, title.toLowerCase(Locale.ROOT)) * 4,
                    wordScore(word, detail.toLowerCase(Locale.ROOT)));
            if (one < 0) {
                return NONE;
            }
            sum += one;
        }
        return sum;
    }

    private static int wordScore(String word, String text) {
        if (text.startsWith(word)) {
            return 12;
        }
        if (text.contains(" " + word)) {
            return 8;
        }
        if (text.contains(word)) {
            return 4;
        }
        return initials(text).startsWith(word) && word.length() > 1 ? 3 : NONE;
    }

    /** dau finds "daily active users". */
    private static String initials(String text) {
        StringBuilder letters = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }
}
