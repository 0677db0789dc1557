package com.chemlink.analytics.etl.leakage;

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

    static Verdict of(String rule, String promise, long violations, String reason) {
        return violations == 0
                ? new Verdict(rule, Outcome.PASSED, promise, "")
                : new Verdict(rule, Outcome.REFUSED, promise, reason.formatted(violations));
    }

    public boolean refused() {
        return outcome == Outcome.REFUSED;
    }
}
