package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.finding.KnownFindings;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Findings;
import com.chemlink.analytics.etl.check.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/** Which findings are listed, which one is looked at, and what is decided about it. */
public final class QualityViewModel {

    /** As many rows as a table can hold; the command line writes all of them. */
    private static final int MOST_ROWS = 20_000;
    private static final int USUAL_WAIVER_DAYS = 30;

    private final KnownFindings known;
    private final ObservableBooleanValue personal;
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(Wanted.CURRENT);
    private final ReadOnlyObjectWrapper<Optional<Finding>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loading<Looked>> looked = new ReadOnlyObjectWrapper<>(Loading.running());
    private final Asking<Looked> asking;
    private @Nullable Situation situation;

    /** @param personal whether names and addresses may be seen */
    public QualityViewModel(Questions questions, KnownFindings known, ObservableBooleanValue personal) {
        this.known = known;
        this.personal = personal;
        asking = questions.asking(looked::set);
        known.allProperty().subscribe(this::settle);
        known.chosenProperty().subscribe(this::chosen);
        known.touchingProperty().subscribe(this::settle);
        wanted.subscribe(this::settle);
    }

    KnownFindings known() {
        return known;
    }

    ObservableBooleanValue personal() {
        return personal;
    }

    ObjectProperty<Wanted> wantedProperty() {
        return wanted;
    }

    /** The one that is looked at; nothing where none is listed. */
    ReadOnlyObjectProperty<Optional<Finding>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loading<Looked>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** All that touch the chosen numbers, whatever their state. */
    List<Finding> within() {
        List<Finding> all = known.allProperty().get() instanceof Loading.Ready<List<Finding>>(List<Finding> ready)
                ? ready
                : List.of();
        return known.touchingProperty().get().isEmpty()
                ? all
                : all.stream().filter(finding -> finding.check().metrics().stream()
                        .anyMatch(known.touchingProperty().get()::contains)).toList();
    }

    List<Finding> listed() {
        return within().stream().filter(wanted.get()::takes).toList();
    }

    /** What was found may have been known before anybody came here. */
    void show(Situation now) {
        situation = now;
        Optional<Finding> before = current.get();
        settle();
        if (before.equals(current.get())) {
            look();
        }
    }

    @Nullable
    Situation situation() {
        return situation;
    }

    /** The last day of a waiver that nobody has changed. */
    LocalDate usualWaiver() {
        return Objects.requireNonNull(situation).published().asOfDate().plusDays(USUAL_WAIVER_DAYS);
    }

    /** What somebody was led to is listed, whatever was wanted before. */
    private void chosen() {
        within().stream().filter(finding -> Objects.equals(finding.id(), known.chosenProperty().get()))
                .filter(finding -> !wanted.get().takes(finding)).findFirst()
                .ifPresent(finding -> wanted.set(canBeDecided(finding) ? Wanted.CURRENT : Wanted.RESOLVED));
        settle();
    }

    /** The chosen one where it is listed, else the gravest. */
    private void settle() {
        Long number = known.chosenProperty().get();
        List<Finding> listed = listed();
        Optional<Finding> before = current.get();
        Optional<Finding> chosen = listed.stream().filter(finding -> Objects.equals(finding.id(), number)).findFirst();
        current.set(chosen.or(() -> listed.stream().findFirst()));
        if (!before.equals(current.get())) {
            look();
        }
    }

    void look() {
        current.get().ifPresent(finding -> asking.ask(sql -> {
            Findings findings = known.in(sql);
            return new Looked(finding, findings.evidence(finding, MOST_ROWS), findings.life(finding));
        }));
    }

    void acknowledge(String reason) {
        decide("Acknowledged.", (findings, id) -> findings.acknowledge(id, reason.isBlank() ? null : reason.strip()));
    }

    void waive(LocalDate until, String reason) {
        decide("Waived.", (findings, id) -> findings.waive(id, until, reason.strip()));
    }

    void reopen() {
        decide("Open again.", Findings::reopen);
    }

    /** What is resolved waits for nobody: it comes back by itself. */
    static boolean canBeDecided(Finding finding) {
        return finding.status() != Status.RESOLVED;
    }

    /** A decision about one finding. */
    @FunctionalInterface
    private interface Decision {

        void about(Findings findings, long id);
    }

    private void decide(String told, Decision decision) {
        current.get().ifPresent(finding -> {
            known.chosenProperty().set(finding.id());
            known.decide(told, findings -> decision.about(findings, finding.id()));
        });
    }
}
