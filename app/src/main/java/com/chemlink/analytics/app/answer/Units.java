package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.schema.metric.Column;

/** What a column of the catalogue counts, as charts write it. */
final class Units {

    private Units() {}

    static Unit of(Column column) {
        return switch (column.type()) {
            case PERCENT -> Unit.rate();
            case COUNT -> counted(column.unit());
            default -> Unit.amount(2, column.unit().equals("days") ? "days" : "");
        };
    }

    private static Unit counted(String many) {
        return switch (many) {
            case "", "users" -> Unit.people();
            case "activities" -> Unit.count("activity", many);
            case "searches" -> Unit.count("search", many);
            default -> Unit.count(many.endsWith("s") ? many.substring(0, many.length() - 1) : many, many);
        };
    }
}
