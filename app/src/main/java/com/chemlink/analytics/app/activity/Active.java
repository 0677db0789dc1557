package com.chemlink.analytics.app.activity;

import com.chemlink.analytics.schema.metric.Answer;

/**
 * The active people, by what counts as active.
 *
 * @param any a view, a vote, a collection or a profile update, as published
 * @param core who used the product, on either side
 * @param social who wrote something
 * @param bulk whose profiles were changed in bulk
 */
record Active(Answer any, Answer core, Answer social, Answer bulk) {}
