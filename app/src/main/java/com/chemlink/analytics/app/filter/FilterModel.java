package com.chemlink.analytics.app.filter;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The filter that is in force, kept between screens and starts. */
public final class FilterModel {

    private final ObjectProperty<Filter> filter;

    public FilterModel(Filter first) {
        filter = new SimpleObjectProperty<>(first);
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public Filter now() {
        return filter.get();
    }

    public void change(UnaryOperator<Filter> change) {
        filter.set(change.apply(filter.get()));
    }
}
