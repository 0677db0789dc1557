package com.chemlink.analytics.app.activation;

import com.chemlink.analytics.schema.metric.Answer;

/** What Activation says first. */
record KeyFigures(Comparison comparison, Answer time, Answer completeness) {}
