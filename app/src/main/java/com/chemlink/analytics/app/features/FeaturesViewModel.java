package com.chemlink.analytics.app.features;

import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the features screen shows: one answer per metric, and which part of it is looked at. */
public final class FeaturesViewModel {

    private final Map<String, Place<Answer>> places = new LinkedHashMap<>();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.FINDER);

    public FeaturesViewModel(Questions questions) {
        for (Section one : Section.values()) {
            for (String metric : one.metrics()) {
                places.put(metric, new Place<>(questions, answers -> answers.to(metric)));
            }
        }
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    ReadOnlyObjectProperty<Loading<Answer>> answerProperty(String metric) {
        return place(metric).shownProperty();
    }

    /** The part that is looked at is asked first; the others are there when somebody turns to them. */
    void ask(Situation situation) {
        List<Section> order = new ArrayList<>(Arrays.asList(Section.values()));
        order.remove(section.get());
        order.addFirst(section.get());
        order.forEach(one -> one.metrics().forEach(metric -> place(metric).ask(situation)));
    }

    private Place<Answer> place(String metric) {
        return Objects.requireNonNull(places.get(metric), metric);
    }
}
