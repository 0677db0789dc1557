package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.source.SourceSession;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.DirectReader;
import com.chemlink.analytics.schema.metric.DirectReader.Direct;
import com.chemlink.analytics.schema.metric.Stoppable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The sources that are configured, each asked in a session its own server keeps from writing. */
public final class ConfiguredSources implements Sources {

    /** One connection and two minutes: a look, not a sync. */
    private static final SourceLimits LIMITS = new SourceLimits(1, Duration.ofMinutes(2), Duration.ofSeconds(5),
            Duration.ofMinutes(1), Duration.ofMinutes(3));

    private final Supplier<Optional<Workspace>> workspace;

    public ConfiguredSources(Supplier<Optional<Workspace>> workspace) {
        this.workspace = workspace;
    }

    @Override
    public DirectAnswer ask(DirectQuestion question, Answer beside, Stoppable stoppable) {
        Direct asItIs = ask(question, beside, false, stoppable);
        return new DirectAnswer(asItIs, question.failsInProduction() ? ask(question, beside, true, stoppable) : null);
    }

    /** Each in a session of its own: a statement that failed has spoilt its transaction. */
    private Direct ask(DirectQuestion question, Answer beside, boolean repaired, Stoppable stoppable) {
        boolean chemlink = question.source() == DirectQuestion.Source.CHEMLINK;
        Workspace open = workspace.get().orElseThrow(() -> new Failure(Category.UNAVAILABLE, "QUERY-CLOSED",
                "The databases are not open.", "Ask again when they are."));
        try (SourceSession session = SourceSession.open(chemlink ? SourceKit.CHEMLINK : SourceKit.ENGAGEMENT,
                open.database(chemlink ? Role.CHEMLINK : Role.ENGAGEMENT), LIMITS)) {
            return new DirectReader(DSL.using(session.connections().getFirst(), SQLDialect.POSTGRES))
                    .ask(question, beside, repaired, stoppable);
        }
    }
}
