package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.funnel.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The funnel somebody puts together, and the last of it that can be asked. */
final class FunnelDraft {

    private static final Funnel FIRST = Funnel.of(List.of("signup", "view", "vote", "collection_created"),
            Funnel.USUAL_WINDOW, Order.ORDERED, Breakdown.SEGMENT);

    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(FIRST.steps());
    private final ObjectProperty<Integer> window = new SimpleObjectProperty<>(FIRST.windowDays());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(FIRST.order());
    private final ObjectProperty<Breakdown> by = new SimpleObjectProperty<>(FIRST.by());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Runnable changed;
    private final Runnable partsChanged;
    /** Set on the interface thread, read by questions; whatever changes it asks anew. */
    private volatile Funnel asked = FIRST;

    /**
     * @param changed called when another funnel can be asked
     * @param partsChanged called when only who is told apart in it is another
     */
    FunnelDraft(Runnable changed, Runnable partsChanged) {
        this.changed = changed;
        this.partsChanged = partsChanged;
        window.subscribe(this::change);
        order.subscribe(this::change);
        by.subscribe(this::changeParts);
    }

    Funnel asked() {
        return asked;
    }

    ReadOnlyObjectProperty<List<Step>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    ObjectProperty<Integer> windowProperty() {
        return window;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ObjectProperty<Breakdown> byProperty() {
        return by;
    }

    /** Why what is put together cannot be asked; empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void add(Step step) {
        edit(next -> next.add(step));
    }

    void remove(int index) {
        edit(next -> next.remove(index));
    }

    void replace(int index, Step step) {
        edit(next -> next.set(index, step));
    }

    /** To the left or to the right; at an end it stays. */
    void move(int index, int places) {
        int to = index + places;
        if (to >= 0 && to < steps.get().size()) {
            edit(next -> Collections.swap(next, index, to));
        }
    }

    void open(Funnel chosen) {
        steps.set(chosen.steps());
        window.set(chosen.windowDays());
        order.set(chosen.order());
        by.set(chosen.by() == Breakdown.NONE ? by.get() : chosen.by());
        change();
    }

    private void edit(Consumer<List<Step>> edit) {
        List<Step> next = new ArrayList<>(steps.get());
        edit.accept(next);
        steps.set(List.copyOf(next));
        change();
    }

    private void change() {
        try {
            Funnel next = new Funnel(steps.get(), window.get(), order.get(), by.get());
            problem.set("");
            if (!next.equals(asked)) {
                asked = next;
                changed.run();
            }
        } catch (Failure impossible) {
            problem.set(impossible.getMessage() + " " + impossible.nextStep());
        }
    }

    /** Who is told apart changes that one chart alone. */
    private void changeParts() {
        Funnel was = asked;
        asked = new Funnel(was.steps(), was.windowDays(), was.order(), by.get());
        if (!asked.equals(was)) {
            partsChanged.run();
        }
    }
}
