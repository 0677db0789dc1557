package com.chemlink.analytics.app.growth;

import com.chemlink.analytics.schema.metric.Answer;

/** What Growth says first. */
record KeyFigures(Answer accounts, Answer growth, Answer types, Answer churn, Answer flows) {}
