package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.schema.metric.Answer;

/**
 * What Activation says first.
 *
 * @param byType period by period, how many of those with the Finder and without were active
 * @param cohorts period by period of signup, how many were activated
 * @param signups the same, how many of those with a complete profile were
 */
record KeyFigures(Comparison comparison, Answer time, Answer completeness, Answer byType, Answer cohorts,
        Answer signups) {}
