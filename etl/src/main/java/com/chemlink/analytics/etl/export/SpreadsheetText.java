package com.chemlink.analytics.etl.export;

/** Text for a file that is opened in a spreadsheet, which would run what looks like a formula. */
public final class SpreadsheetText {

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The same, or with an apostrophe in front where it would be taken for a formula. */
    public static String harmless(String words) {
        return !words.isEmpty() && FORMULA_BEGINNINGS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
