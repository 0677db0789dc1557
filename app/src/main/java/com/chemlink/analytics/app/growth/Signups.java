package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.schema.metric.Answer;
import java.util.Optional;

/**
 * Signups of the range with their growth, and those of the same number of periods before it.
 *
 * @param before nothing where the data begins later
 */
record Signups(Answer now, Optional<Answer> before) {}
