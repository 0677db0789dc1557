package com.chemlink.analytics.etl.extract;

import java.util.concurrent.atomic.AtomicLong;

/** How many changed rows are worth being handled one by one, for all tables of all sources together. */
public final class ChangeBudget {

    /** Measured: beyond about this share, making everything anew is faster. */
    public static final int PERCENT = 15;

    /** Of so few rows any number may change. */
    private static final long NEVER_TOO_MANY = 20_000;

    private final AtomicLong left;

    public ChangeBudget(long rows) {
        this.left = new AtomicLong(Math.max(NEVER_TOO_MANY, rows * PERCENT / 100));
    }

    void spend(long rows) {
        if (left.addAndGet(-rows) < 0) {
            throw new TooMuchChanged();
        }
    }
}
