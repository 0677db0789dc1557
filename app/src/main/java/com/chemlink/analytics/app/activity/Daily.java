package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.schema.metric.Answer;

/** The last 30 days, whatever the range is. */
record Daily(Answer any, Answer social, Answer summary) {}
