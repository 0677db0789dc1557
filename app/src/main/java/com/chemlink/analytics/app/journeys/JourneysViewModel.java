package com.chemlink.analytics.app.journeys;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What Journeys shows, and what was chosen on it, without any control. */
public final class JourneysViewModel {

    final Place<Drawn> flow;
    final Place<Drawn> commonest;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.PATHS);
    private final ObjectProperty<Held> held = new SimpleObjectProperty<>(Held.NOWHERE);
    private final ObjectProperty<ActivityType> type = new SimpleObjectProperty<>(ActivityType.SIGNUP);
    private final ObjectProperty<Repeats> repeats = new SimpleObjectProperty<>(Repeats.AS_ONE);
    private final ObjectProperty<Silence> silence = new SimpleObjectProperty<>(Silence.DAY);
    private final ObjectProperty<String> somebody;
    private final ReadOnlyBooleanProperty personal;
    private final ReadOnlyObjectWrapper<Loading<List<ActivityType>>> types = new ReadOnlyObjectWrapper<>(
            Loading.running());
    private final ReadOnlyObjectWrapper<Loading<Optional<Somebody>>> person = new ReadOnlyObjectWrapper<>(
            Loading.ready(Optional.empty()));
    private final Asking<List<ActivityType>> askingTypes;
    private final Asking<Optional<Somebody>> askingPerson;
    /** Set on the interface thread, read by questions; whatever changes it asks anew. */
    private volatile Paths paths = Paths.USUAL.collapsed(true);
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private @Nullable Situation situation;

    /**
     * @param somebody the id or the number of whom to show, from wherever it is chosen; empty for nobody
     * @param personal whether names may be seen; with it whoever is shown is told of anew
     */
    public JourneysViewModel(Questions questions, ObjectProperty<String> somebody,
            ReadOnlyBooleanProperty personal) {
        this.personal = personal;
        this.somebody = somebody;
        flow = new Place<>(questions, answers -> WalkedPaths.flow(answers, paths));
        commonest = new Place<>(questions, answers -> WalkedPaths.commonest(answers, paths));
        askingTypes = questions.asking(types::set);
        askingPerson = questions.asking(person::set);
        held.subscribe((_, end) -> hold(end));
        type.subscribe((_, _) -> change());
        repeats.subscribe((_, _) -> change());
        silence.subscribe((_, _) -> change());
        somebody.subscribe((_, who) -> {
            part.set(who.isEmpty() ? part.get() : Part.PERSON);
            askPerson();
        });
        personal.subscribe((_, _) -> askPerson());
        part.set(somebody.get().isEmpty() ? Part.PATHS : Part.PERSON);
    }

    ObjectProperty<Part> partProperty() {
        return part;
    }

    ObjectProperty<Held> heldProperty() {
        return held;
    }

    ObjectProperty<ActivityType> typeProperty() {
        return type;
    }

    ObjectProperty<Repeats> repeatsProperty() {
        return repeats;
    }

    ObjectProperty<Silence> silenceProperty() {
        return silence;
    }

    ReadOnlyObjectProperty<Loading<List<ActivityType>>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<Optional<Somebody>>> personProperty() {
        return person.getReadOnlyProperty();
    }

    /** The earlier run that is asked for; a person is told of as now all the same, for not all of it has a past. */
    ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Somebody by number ("#1213") or id. */
    void find(String who) {
        String wanted = who.strip().replaceFirst("^#", "");
        if (!wanted.isEmpty()) {
            somebody.set(wanted);
        }
    }

    void ask(Situation now) {
        situation = now;
        known.set(now.filter().known());
        flow.ask(now);
        commonest.ask(now);
        askingTypes.ask(ActivityType::read);
        askPerson();
    }

    boolean asksForNobody() {
        return somebody.get().isEmpty();
    }

    void askPerson() {
        String who = somebody.get();
        boolean shown = personal.get();
        if (situation != null && !who.isEmpty()) {
            askingPerson.ask(sql -> Somebody.read(sql, who, shown));
        }
    }

    /** What leads to a signup is nothing: the other end begins with something that people come to. */
    private void hold(Held end) {
        if (end == Held.END && type.get().equals(ActivityType.SIGNUP)
                && types.get() instanceof Loading.Ready<List<ActivityType>>(List<ActivityType> all)
                && !all.isEmpty()) {
            type.set(all.getFirst());
        }
        change();
    }

    private void change() {
        paths = Paths.USUAL.with(held.get().at(type.get().name())).collapsed(repeats.get() == Repeats.AS_ONE)
                .within(silence.get().hours());
        Situation now = situation;
        if (now != null) {
            flow.ask(now);
            commonest.ask(now);
        }
    }
}
