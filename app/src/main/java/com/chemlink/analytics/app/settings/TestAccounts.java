package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rules that make a ChemLink account a test account. They take effect with the next sync. */
public final class TestAccounts {

    /** What a rule's value is compared with. */
    enum Kind {
        EMAIL("E-mail"), DOMAIN("Domain"), ID("Number");

        final String label;

        Kind(String label) {
            this.label = label;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One rule. */
    record Rule(Kind kind, String value) {}

    private final Supplier<Optional<Workspace>> workspace;
    private final Executor background;
    private final Executor interfaceThread;
    private final ReadOnlyObjectWrapper<Loading<List<Rule>>> rules = new ReadOnlyObjectWrapper<>(Loading.running());
    private final Asking<List<Rule>> asking;

    public TestAccounts(Questions questions, Supplier<Optional<Workspace>> workspace, Executor background,
            Executor interfaceThread) {
        this.workspace = workspace;
        this.background = background;
        this.interfaceThread = interfaceThread;
        asking = questions.asking(rules::set);
    }

    ReadOnlyObjectProperty<Loading<List<Rule>>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    void load() {
        asking.ask(sql -> sql.fetch("SELECT kind, value FROM ops.test_account_rules ORDER BY kind, value")
                .map(row -> new Rule(Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                        row.get("value", String.class))));
    }

    /** Why a value cannot be a rule; nothing where it can. */
    static Optional<String> problem(Kind kind, String value) {
        String text = value.strip();
        boolean fits = switch (kind) {
            case EMAIL -> text.matches("[^@\\s]+@[^@\\s]+");
            case DOMAIN -> text.matches("[^@\\s]+\\.[^@\\s.]+");
            case ID -> text.matches("\\d{1,18}");
        };
        return fits ? Optional.empty() : Optional.of(switch (kind) {
            case EMAIL -> "An e-mail address looks like name@example.com.";
            case DOMAIN -> "A domain looks like example.com.";
            case ID -> "A person's number has digits only.";
        });
    }

    void add(Kind kind, String value) {
        change("INSERT INTO ops.test_account_rules (kind, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                new Rule(kind, value.strip().toLowerCase(Locale.ROOT)));
    }

    void remove(Rule rule) {
        change("DELETE FROM ops.test_account_rules WHERE kind = ? AND value = ?", rule);
    }

    private void change(String statement, Rule rule) {
        background.execute(() -> {
            try {
                Workspace open = workspace.get().orElse(null);
                if (open != null) {
                    execute(open, statement, rule);
                }
                interfaceThread.execute(this::load);
            } catch (Failure failure) {
                interfaceThread.execute(() -> rules.set(Loading.failed(failure.sentence(), failure.nextStep())));
            }
        });
    }

    private static void execute(Workspace open, String statement, Rule rule) {
        try (Connection connection = open.database(Role.ANALYTICS).connect();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, rule.kind().column());
            change.setString(2, rule.value());
            change.execute();
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        }
    }
}
