/**
 * The metric catalogue: a number is defined once, here, and is the same on every screen, in the command line and in the
 * documentation.
 *
 * <p>How to use it: {@code Catalogue.find(id)} gives a {@link com.chemlink.analytics.schema.metric.Metric}; a
 * {@link com.chemlink.analytics.schema.metric.MetricFilter} says what is asked of it, starting from
 * {@code MetricFilter.DEFAULT}; {@link com.chemlink.analytics.schema.metric.MetricReader} asks it on a connection and
 * returns an {@link com.chemlink.analytics.schema.metric.Answer}: typed rows, the filter that took effect, what of the
 * filter does not apply, the run, and the SQL that was run. A row's {@code point()} and the name of a measure lead to the
 * rows behind that number: {@code MetricReader.drill}. A {@link com.chemlink.analytics.schema.metric.Stoppable} stops
 * the statement from another thread. The definitions are in {@code metric.catalogue}.
 */
@NullMarked
package com.chemlink.analytics.schema.metric;

import org.jspecify.annotations.NullMarked;
