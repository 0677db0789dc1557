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

    /** @param done what was done to them, empty for nothing */
    private record Kept(Map<String, Funnel> funnels, String done) {}

    private final ReadOnlyObjectWrapper<Map<String, Funnel>> saved = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final SavedFunnels keeping;
    private final Asking<Kept> asking;
    private Consumer<String> told = _ -> {};

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

    /** Who is told what was done, in words. */
    void onDone(Consumer<String> listener) {
        told = listener;
    }

    void read() {
        change("", _ -> {});
    }

    void save(String name, Funnel funnel) {
        change("Saved as %s.".formatted(name.strip()), sql -> {
            new MetricReader(sql).requireAnswerable(funnel.metric());
            keeping.save(name, funnel);
        });
    }

    void rename(String name, String other) {
        change("%s is called %s now.".formatted(name, other.strip()), _ -> keeping.rename(name, other));
    }

    void delete(String name) {
        change("%s is deleted.".formatted(name), _ -> keeping.delete(name));
    }

    private void change(String done, Consumer<DSLContext> change) {
        asking.ask(sql -> {
            change.accept(sql);
            return new Kept(keeping.all(), done);
        });
    }

    private void show(Loading<Kept> loading) {
        switch (loading) {
            case Loading.Ready<Kept>(Kept(Map<String, Funnel> funnels, String done)) -> {
                problem.set("");
                saved.set(funnels);
                if (!done.isEmpty()) {
                    told.accept(done);
                }
            }
            case Loading.Failed<Kept> failed -> problem.set(failed.sentence() + " " + failed.nextStep());
            case Loading.Running<Kept> _ -> {
            }
        }
    }
}
