package com.chemlink.analytics.schema.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that is not there. */
public final class Nearest {

    private Nearest() {}

    /** The known name that is most like this one, unless none is like it at all. */
    public static Optional<String> of(String name, Collection<String> known) {
        String written = name.toLowerCase(Locale.ROOT);
        Comparator<String> byDistance = Comparator.comparingInt(one -> distance(written, one.toLowerCase(Locale.ROOT)));
        return known.stream().min(byDistance.thenComparing(Comparator.naturalOrder()))
                .filter(one -> distance(written, one.toLowerCase(Locale.ROOT)) <= Math.max(2, name.length() / 3));
    }

    /** As the beginning of a next step: "Did you mean view? ", or nothing. */
    public static String question(String name, Collection<String> known) {
        return of(name, known).map("Did you mean %s? "::formatted).orElse("");
    }

    /** Levenshtein's: how many letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
