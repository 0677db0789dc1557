package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.schema.metric.DirectReader.Direct;
import org.jspecify.annotations.Nullable;

/**
 * What a source said.
 *
 * @param asItIs to the question as it runs in production today
 * @param repaired to the same without its mistake; null where it has none
 */
public record DirectAnswer(Direct asItIs, @Nullable Direct repaired) {

    /** The one that has an answer. */
    Direct best() {
        Direct mended = repaired;
        return mended == null ? asItIs : mended;
    }
}
