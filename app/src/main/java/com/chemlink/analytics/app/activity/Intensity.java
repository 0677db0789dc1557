package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.schema.metric.Answer;

/** How much each active person did in the last month of the range: of everything, and of writing alone. */
record Intensity(Answer core, Answer social) {}
