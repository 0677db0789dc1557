package com.chemlink.analytics.app.palette;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.icon.Icon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds what fits what is typed: what is known at once, people as soon as the database has answered. */
public final class PaletteModel {

    private static final int MOST = 12;

    private final List<Found> known;
    private final BooleanSupplier personal;
    private final Consumer<Person> openPerson;
    private final Asking<List<Person>> asking;
    private final ReadOnlyObjectWrapper<List<Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private String typed = "";
    private List<Person> people = List.of();

    /**
     * @param known everything that can be found without asking
     * @param personal whether names and addresses are searched and shown
     */
    public PaletteModel(List<Found> known, Questions questions, BooleanSupplier personal,
            Consumer<Person> openPerson) {
        this.known = List.copyOf(known);
        this.personal = personal;
        this.openPerson = openPerson;
        asking = questions.asking(this::answered);
        settle();
    }

    public ReadOnlyObjectProperty<List<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public void type(String text) {
        typed = text.strip();
        people = List.of();
        settle();
        String asked = typed;
        boolean allowed = personal.getAsBoolean();
        if (PeopleQuery.worthAsking(asked, allowed)) {
            asking.ask(sql -> PeopleQuery.ask(sql, asked, allowed));
        } else {
            asking.stop();
        }
    }

    private void answered(Loading<List<Person>> answer) {
        if (answer instanceof Loading.Ready<List<Person>>(List<Person> those)) {
            people = those;
            settle();
        }
    }

    private void settle() {
        record Scored(Found found, int score) {}
        List<Found> all = new ArrayList<>(known.stream()
                .map(one -> new Scored(one, Match.score(typed, one.title(), one.detail())))
                .filter(one -> one.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed()
                        .thenComparing(one -> one.found().kind()))
                .map(Scored::found).limit(MOST).toList());
        people.forEach(person -> all.add(new Found(Found.Kind.PERSON, Icon.ACTIVATION, person.title(),
                person.detail(), () -> openPerson.accept(person))));
        found.set(List.copyOf(all));
    }
}
