package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.etl.check.Check;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Findings;
import com.chemlink.analytics.etl.check.Status;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What was found, as of the published run and the last decision; and which of it somebody looks at. */
public final class KnownFindings {

    /** Where they are looked at. */
    public static final String SCREEN = "quality";

    /** What a screen puts together is touched by what touches the numbers it is made of. */
    private static final Map<String, String> MADE_OF = Map.of("funnel", "activity_by_type", "funnel_trend",
            "activity_by_type", "funnel_differences", "activity_by_type", "paths", "common_paths", "path_flow",
            "common_paths");

    private final ReadOnlyObjectWrapper<Loading<List<Finding>>> all = new ReadOnlyObjectWrapper<>(Loading.running());
    private final ObjectProperty<@Nullable Long> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<Set<String>> touching = new SimpleObjectProperty<>(Set.of());
    private final Supplier<List<Check>> own;
    private final Asking<List<Finding>> asking;
    private final Decisions decisions;
    private final Questions questions;
    private final Executor interfaceThread;
    private final Notices notices;
    private final Consumer<String> go;

    /**
     * @param own the analyst's own checks, whose words are needed
     * @param go opens a screen
     */
    public KnownFindings(Questions questions, Supplier<List<Check>> own, Decisions decisions, Executor interfaceThread,
            Notices notices, Consumer<String> go) {
        this.questions = questions;
        this.own = own;
        this.decisions = decisions;
        this.interfaceThread = interfaceThread;
        this.notices = notices;
        this.go = go;
        asking = questions.asking(all::set);
    }

    public ReadOnlyObjectProperty<Loading<List<Finding>>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The number of the finding that is looked at. */
    public ObjectProperty<@Nullable Long> chosenProperty() {
        return chosen;
    }

    /** The metrics whose findings alone are listed; empty for all. */
    public ObjectProperty<Set<String>> touchingProperty() {
        return touching;
    }

    /** Of what is no longer open nothing is known. */
    public void forget() {
        asking.stop();
        all.set(Loading.running());
    }

    public void ask() {
        asking.ask(sql -> in(sql).all());
    }

    /** For further questions about them. */
    public Findings in(DSLContext sql) {
        return new Findings(sql, own.get());
    }

    /** Those that somebody has to look at. */
    public List<Finding> open() {
        return ready().stream().filter(Finding::needsAttention).toList();
    }

    /** Those that hold and touch one of the metrics, the gravest first; what is waived is known and may rest. */
    public List<Finding> touching(Set<String> shown) {
        Set<String> metrics = madeOf(shown);
        return ready().stream().filter(
                finding -> finding.status() == Status.OPEN || finding.status() == Status.ACKNOWLEDGED)
                .filter(finding -> finding.check().metrics().stream().anyMatch(metrics::contains)).toList();
    }

    private static Set<String> madeOf(Set<String> shown) {
        return shown.stream().map(metric -> MADE_OF.getOrDefault(metric, metric))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Finding> ready() {
        return all.get() instanceof Loading.Ready<List<Finding>>(List<Finding> known) ? known : List.of();
    }

    public void open(Finding finding) {
        touching.set(Set.of());
        chosen.set(finding.id());
        go.accept(SCREEN);
    }

    /** The findings that touch these metrics, the gravest of them open. */
    public void openTouching(Set<String> metrics) {
        touching.set(madeOf(metrics));
        touching(metrics).stream().findFirst().ifPresent(finding -> chosen.set(finding.id()));
        go.accept(SCREEN);
    }

    /** Writes a decision down and shows what became of it. */
    public void decide(String told, Consumer<Findings> decision) {
        questions.later(() -> {
            try {
                decisions.decide(decision);
                interfaceThread.execute(() -> {
                    notices.tell(told);
                    ask();
                });
            } catch (Failure failure) {
                interfaceThread.execute(() -> notices.warn("Nothing was decided: " + failure.sentence(),
                        failure.nextStep()));
            }
        });
    }
}
