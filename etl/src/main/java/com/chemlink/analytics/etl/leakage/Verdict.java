package com.chemlink.analytics.etl.leakage;

import java.util.Locale;

/**
 * What a rule says of a dataset.
 *
 * @param rule its name
 * @param promise what holds where it passed, in words
 * @param detail what was seen: the reason where it is refused; may be empty
 */
public record Verdict(String rule, Outcome outcome, String promise, String detail) {

    /** How it ended. */
    public enum Outcome {
        PASSED, REFUSED, NOT_APPLICABLE
    }

    /**
     * Refused where anything is against it.
     *
     * @param one the reason where one thing is
     * @param many the reason where several are
     */
    static Verdict of(String rule, String promise, long violations, String one, String many) {
        return violations == 0
                ? new Verdict(rule, Outcome.PASSED, promise, "")
                : new Verdict(rule, Outcome.REFUSED, promise,
                        String.format(Locale.ROOT, violations == 1 ? one : many, violations));
    }

    public boolean refused() {
        return outcome == Outcome.REFUSED;
    }
}
