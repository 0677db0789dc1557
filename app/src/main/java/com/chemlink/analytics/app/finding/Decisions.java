package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.etl.check.Findings;
import java.util.function.Consumer;

/** Writes down what somebody decides about a finding. */
@FunctionalInterface
public interface Decisions {

    /** Fails where it cannot be written; called off the interface thread. */
    void decide(Consumer<Findings> decision);
}
