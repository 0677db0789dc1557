package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.etl.sample.CompanySample;
import java.util.HashMap;
import java.util.Map;

/** How far the filling of two databases is, as one share of the whole. */
final class FillProgress implements CompanySample.Progress {

    private final Opening.Listener listener;
    private final Sample sample;
    private final Map<String, Double> shares = new HashMap<>();

    FillProgress(Opening.Listener listener, Sample sample) {
        this.listener = listener;
        this.sample = sample;
    }

    @Override
    public synchronized void reached(String database, String step, int done, int steps) {
        shares.put(database, (double) done / steps);
        double whole = shares.values().stream().mapToDouble(share -> share).sum() / 2;
        listener.doing("Making sample data of %,d people".formatted(sample.people()), whole);
    }
}
