package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.schema.metric.Answer;

/** Posts by type, with what came of them: who answered. */
record Writing(Answer comments, Answer reach) {}
