package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.bulk.BulkUpdates;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the overview shows, without any control. Each part is answered on its own. */
public final class OverviewViewModel {

    private final Place<KeyFigures> figures;
    private final Place<DailyActivity> daily;
    private final Place<Optional<BulkUpdates.Said>> bulk;
    private final ReadOnlyObjectWrapper<Loading<LastSync>> lastSync = new ReadOnlyObjectWrapper<>(Loading.running());
    private final Asking<LastSync> askingLastSync;

    public OverviewViewModel(Questions questions) {
        figures = new Place<>(questions, OverviewQuery::figures);
        daily = new Place<>(questions, OverviewQuery::daily);
        bulk = new Place<>(questions, answers -> BulkUpdates.ask(answers).said());
        askingLastSync = questions.asking(lastSync::set);
    }

    ReadOnlyObjectProperty<Loading<KeyFigures>> figuresProperty() {
        return figures.shownProperty();
    }

    ReadOnlyObjectProperty<Loading<DailyActivity>> dailyProperty() {
        return daily.shownProperty();
    }

    /** What has to be said of bulk updates; nothing where they make no difference. */
    ReadOnlyObjectProperty<Loading<Optional<BulkUpdates.Said>>> bulkProperty() {
        return bulk.shownProperty();
    }

    ReadOnlyObjectProperty<Loading<LastSync>> lastSyncProperty() {
        return lastSync.getReadOnlyProperty();
    }

    void ask(Situation situation) {
        List.of(figures, daily, bulk).forEach(place -> place.ask(situation));
        askingLastSync.ask(sql -> OverviewQuery.lastSync(sql, situation));
    }
}
