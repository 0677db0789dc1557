package com.chemlink.analytics.schema.metric;

import java.util.List;

/**
 * The rows behind one number.
 *
 * @param total how many there are; {@code rows} may hold fewer, as many as were asked for
 * @param sql the statement that finds them all
 */
public record DrillAnswer(Metric metric, Measure measure, Point point, List<Column> columns, List<AnswerRow> rows,
        long total, String sql, Run run) {}
