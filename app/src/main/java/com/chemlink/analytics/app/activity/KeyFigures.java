package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.schema.metric.Answer;

/**
 * What Activity says first.
 *
 * @param reported by month: as reported, and of them who really used the product
 */
record KeyFigures(Answer daily, Answer weekly, Answer reported, Answer social, Answer ratio, Answer days) {}
