package com.chemlink.analytics.schema.metric.catalogue;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import com.chemlink.analytics.schema.metric.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every metric there is, in the order in which one reads about them. */
public final class Catalogue {

    private static final Map<String, Metric> METRICS = new LinkedHashMap<>();

    static {
        Stream.of(GrowthMetrics.all(), LifecycleMetrics.all(), ActiveUserMetrics.all(), ActivityMetrics.all(),
                UsageMetrics.all(), StickinessMetrics.all(),
                SocialMetrics.all(), ActivationMetrics.all(), JourneyMetrics.all(), RetentionMetrics.all(),
                FeatureMetrics.all(),
                ProfileMetrics.all(), TalentMetrics.all()).flatMap(List::stream).forEach(metric -> {
                    if (METRICS.put(metric.id(), metric) != null) {
                        throw new IllegalStateException("two metrics are called " + metric.id());
                    }
                });
    }

    private Catalogue() {}

    public static List<Metric> all() {
        return List.copyOf(METRICS.values());
    }

    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(METRICS.get(id));
    }

    /** The metric of that id, or a failure that a user understands. */
    public static Metric get(String id) {
        return find(id).orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "ME-ID",
                "There is no metric '%s'.".formatted(id),
                Nearest.question(id, METRICS.keySet()) + "'chemlink metrics list' names them all."));
    }
}
