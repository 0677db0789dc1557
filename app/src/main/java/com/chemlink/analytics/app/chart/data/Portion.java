package com.chemlink.analytics.app.chart.data;

import com.chemlink.analytics.app.format.Figures;

/** The counts behind a rate: 14 of 19. */
public record Portion(long part, long whole) {

    private static final long SMALL = 30;

    public String words() {
        return Figures.count(part) + " of " + Figures.count(whole);
    }

    /** A rate from so few people misleads without its counts. */
    public boolean small() {
        return whole < SMALL;
    }

    /** The rate alone, or its counts where they are few: 6.3 %, 14 of 19; a dash where there is nobody. */
    public String share() {
        return whole == 0 ? Figures.NONE : small() ? words() : rate();
    }

    /** The rate whatever it comes from, beside its counts. */
    public String rate() {
        return whole == 0 ? Figures.NONE : Figures.rate((double) part / whole);
    }
}
