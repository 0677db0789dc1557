package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the overview shows, without any control. */
public final class OverviewViewModel {

    private final ReadOnlyObjectWrapper<Loading<KeyFigures>> figures = new ReadOnlyObjectWrapper<>(Loading.running());
    private final Asking<KeyFigures> asking;

    public OverviewViewModel(Questions questions) {
        asking = questions.asking(figures::set);
    }

    ReadOnlyObjectProperty<Loading<KeyFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    void ask(Situation situation) {
        asking.ask(sql -> OverviewQuery.ask(sql, situation));
    }
}
