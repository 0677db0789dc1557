package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that is lost or falls silent in the middle. The sample is about 1.5 MB of rows and some catalogue. */
class LinkFaultsTest {

    private static final int ALWAYS = 1_000_000;
    private static final SourceLimits IMPATIENT = SourceLimits.DEFAULT.withSilence(Duration.ofSeconds(2));

    private final Syncs syncs = Syncs.synced(TestPostgres.NEWEST).limited(IMPATIENT);
    private final List<String> before = syncs.published();

    @ParameterizedTest
    @ValueSource(ints = {60_000, 400_000, 900_000, 1_300_000})
    void a_source_that_is_lost_once_is_read_again(int afterBytes) throws IOException {
        try (Link link = Link.to(syncs.chemlink(), Link.Fault.CUT, afterBytes, 1)) {
            syncs.withChemlink(link.address()).full();
            assertThat(link.faultsThatDidNotHappen()).isZero();
        }
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("published|publish|null");
    }

    @Test
    void a_source_that_is_lost_again_and_again_leaves_the_old_state() throws IOException {
        Sql.run(syncs.engagement(), "UPDATE posts SET type = 'changed'");
        try (Link link = Link.to(syncs.chemlink(), Link.Fault.CUT, 400_000, ALWAYS)) {
            Failure failure = catchThrowableOfType(Failure.class, syncs.withChemlink(link.address())::full);
            assertThat(failure.code()).isEqualTo("SRC-LOST");
            assertThat(failure.retryable()).isTrue();
        }
        assertThat(syncs.published()).isEqualTo(before);
        assertThat(syncs.lastRun()).isEqualTo("failed|extract|SRC-LOST");
        syncs.full();
        assertThat(syncs.published()).isNotEqualTo(before);
    }

    @Test
    void a_source_that_falls_silent_is_given_up_and_named() throws IOException {
        try (Link link = Link.to(syncs.engagement(), Link.Fault.SILENCE, 100_000, ALWAYS)) {
            Syncs through = new Syncs(syncs.chemlink(), link.address(), syncs.analytics(), syncs.zone(), IMPATIENT);
            Failure failure = catchThrowableOfType(Failure.class, through::full);
            assertThat(failure.code()).isEqualTo("SRC-LOST");
            assertThat(failure.sentence()).contains("engagement-platform");
        }
        assertThat(syncs.published()).isEqualTo(before);
        syncs.full();
        assertThat(syncs.published()).isEqualTo(before);
    }
}
