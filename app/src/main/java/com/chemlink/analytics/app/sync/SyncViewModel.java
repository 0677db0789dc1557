package com.chemlink.analytics.app.sync;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.schema.failure.Category;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the sync screen shows: the sync of this window, and what is recorded of all. */
public final class SyncViewModel {

    private final SyncModel sync;
    private final Asking<SyncHistory> asking;
    private final ReadOnlyObjectWrapper<Loading<SyncHistory>> history = new ReadOnlyObjectWrapper<>(Loading.running());

    public SyncViewModel(SyncModel sync, Questions questions, ObservableValue<@Nullable Published> published) {
        this.sync = sync;
        asking = questions.asking(history::set);
        published.subscribe(now -> reload());
        sync.stateProperty().subscribe(state -> {
            if (state instanceof SyncState.NotPublished) {
                reload();
            }
        });
    }

    SyncModel sync() {
        return sync;
    }

    ReadOnlyObjectProperty<Loading<SyncHistory>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    void reload() {
        asking.ask(SyncHistoryQuery::ask);
    }

    /** Whether the last sync stopped to ask for a decision rather than because something broke. */
    static boolean asksForDecision(SyncState state) {
        return state instanceof SyncState.NotPublished(var why) && why.category() == Category.REFUSED;
    }
}
