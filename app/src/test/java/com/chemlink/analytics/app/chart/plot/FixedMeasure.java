package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.chart.paint.Weight;

/** Every character is as wide: layouts can be tested without fonts. */
final class FixedMeasure implements TextMeasure {

    @Override
    public double width(String text, double size, Weight weight) {
        return text.length() * size * 0.55;
    }
}
