package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.metric.MetricReader;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jooq.DSLContext;

/** The funnels that have names, read and written off the interface thread. */
final class KeptFunnels {

    private final ReadOnlyObjectWrapper<Map<String, Funnel>> saved = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final SavedFunnels keeping;
    private final Asking<Map<String, Funnel>> asking;

    KeptFunnels(Questions questions, SavedFunnels keeping) {
        this.keeping = keeping;
        this.asking = questions.asking(this::show);
    }

    ReadOnlyObjectProperty<Map<String, Funnel>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Why the last of it could not be done; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void read() {
        change(_ -> {});
    }

    void save(String name, Funnel funnel) {
        change(sql -> {
            new MetricReader(sql).requireAnswerable(funnel.metric());
            keeping.save(name, funnel);
        });
    }

    void rename(String name, String other) {
        change(_ -> keeping.rename(name, other));
    }

    void delete(String name) {
        change(_ -> keeping.delete(name));
    }

    private void change(Consumer<DSLContext> change) {
        asking.ask(sql -> {
            change.accept(sql);
            return keeping.all();
        });
    }

    private void show(Loading<Map<String, Funnel>> loading) {
        switch (loading) {
            case Loading.Ready<Map<String, Funnel>>(Map<String, Funnel> ready) -> {
                problem.set("");
                saved.set(ready);
            }
            case Loading.Failed<Map<String, Funnel>> failed -> problem.set(failed.sentence() + " " + failed.nextStep());
            case Loading.Running<Map<String, Funnel>> _ -> {
            }
        }
    }
}
