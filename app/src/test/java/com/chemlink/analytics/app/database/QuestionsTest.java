package com.chemlink.analytics.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.metric.MetricCache;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final DatabaseAddress DATABASE = TestPostgres.NEWEST.database();

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService onlyOne = Executors.newSingleThreadExecutor();
    private final Executor interfaceThread = onlyOne;
    private final Questions questions = new Questions(background, interfaceThread);
    private final List<Loading<String>> shown = Collections.synchronizedList(new ArrayList<>());
    private final Asking<String> asking = questions.asking(shown::add);
    private final AnalyticsPool pool = AnalyticsPool.forReading(DATABASE, 3);

    @BeforeEach
    void open() {
        questions.answerFrom(pool);
    }

    @AfterEach
    void close() {
        pool.close();
        background.shutdownNow();
        background.close(); // whoever still wants to answer does so before nobody listens any more
        onlyOne.shutdownNow();
    }

    @Test
    void an_answer_comes_after_loading() {
        ask("SELECT 'yes'");
        await(() -> shown.size() == 2);
        assertThat(shown).containsExactly(Loading.running(), Loading.ready("yes"));
    }

    @Test
    void only_the_newest_question_is_answered_and_the_statement_of_the_older_one_is_stopped() throws SQLException {
        ask("SELECT pg_sleep(30)::text || 'old'");
        await(() -> sleeping() == 1);
        ask("SELECT 'new'");
        await(() -> shown.contains(Loading.ready("new")));
        await(() -> sleeping() == 0);
        assertThat(shown).containsExactly(Loading.running(), Loading.running(), Loading.ready("new"));
        for (int i = 0; i < 20; i++) {
            ask("SELECT 'after'");
        }
        await(() -> shown.getLast().equals(Loading.ready("after")));
    }

    @Test
    void what_was_asked_before_a_database_is_open_is_answered_when_it_is() {
        Questions early = new Questions(background, interfaceThread);
        Asking<String> first = early.asking(shown::add);
        interfaceThread.execute(() -> first.ask(sql -> sql.fetchValue("SELECT 'late'").toString()));
        await(() -> shown.equals(List.of(Loading.running())) && !early.idle());
        early.answerFrom(pool);
        await(() -> shown.contains(Loading.ready("late")));
        await(early::idle);
    }

    @Test
    void what_is_known_without_a_statement_waits_for_no_connection() {
        List<Asking<String>> all = Stream.generate(() -> questions.asking((Loading<String> _) -> {})).limit(3).toList();
        interfaceThread.execute(() -> all.forEach(one -> one.ask(sql -> sql.fetchValue("SELECT pg_sleep(30)::text")
                .toString())));
        await(() -> sleeping() == 3);
        interfaceThread.execute(() -> asking.ask(_ -> "known"));
        await(() -> shown.contains(Loading.ready("known")));
        interfaceThread.execute(() -> all.forEach(Asking::stop));
        await(() -> sleeping() == 0);
    }

    @Test
    void what_was_answered_is_forgotten_when_the_database_is_lost() {
        MetricCache before = questions.remembered();
        assertThat(questions.remembered()).isSameAs(before);
        questions.lost();
        assertThat(questions.remembered()).isNotSameAs(before);
    }

    @Test
    void a_question_that_fails_says_so_in_words() {
        ask("SELECT no_such_column");
        await(() -> shown.size() == 2);
        assertThat(shown.getLast()).isInstanceOfSatisfying(Loading.Failed.class,
                failed -> assertThat(failed.sentence() + failed.nextStep()).contains("refused", "42703"));
    }

    @Test
    void a_table_that_is_missing_is_said_with_what_makes_it() {
        ask("SELECT 1 FROM no_such_table");
        await(() -> shown.size() == 2);
        assertThat(shown.getLast()).isInstanceOfSatisfying(Loading.Failed.class,
                failed -> assertThat(failed.sentence() + failed.nextStep())
                        .contains("are missing", "full sync", "42P01"));
    }

    @Test
    void what_failed_is_asked_again_by_itself_until_it_is_answered() {
        Questions patient = new Questions(background, interfaceThread, Duration.ofMillis(20));
        patient.answerFrom(pool);
        AtomicInteger attempts = new AtomicInteger();
        Asking<String> place = patient.asking(shown::add);
        interfaceThread.execute(() -> place.ask(sql -> sql.fetchValue(
                attempts.incrementAndGet() < 3 ? "SELECT no_such_column" : "SELECT 'at last'").toString()));
        await(() -> shown.contains(Loading.ready("at last")));
        assertThat(attempts).hasValue(3);
        assertThat(shown.stream().filter(Loading.Failed.class::isInstance)).hasSize(2);
        interfaceThread.execute(() -> place.ask(sql -> sql.fetchValue("SELECT no_such_column").toString()));
        await(() -> shown.getLast() instanceof Loading.Failed);
        interfaceThread.execute(() -> place.ask(sql -> sql.fetchValue("SELECT 'another'").toString()));
        await(() -> shown.getLast().equals(Loading.ready("another")));
    }

    @Test
    void nothing_can_be_written_by_a_question() {
        ask("CREATE TABLE public.oops AS SELECT 1");
        await(() -> shown.size() == 2);
        assertThat(shown.getLast()).isInstanceOfSatisfying(Loading.Failed.class,
                failed -> assertThat(failed.nextStep()).contains("25006"));
    }

    @Test
    void what_hangs_is_stopped_by_the_server() {
        interfaceThread.execute(() -> asking.ask(sql -> {
            sql.execute("SET statement_timeout = 300");
            return sql.fetchValue("SELECT pg_sleep(30)::text").toString();
        }));
        await(() -> shown.size() == 2);
        assertThat(shown.getLast())
                .isEqualTo(Loading.failed("This took too long and was stopped", "Choose a shorter range."));
    }

    @Test
    void when_the_database_is_lost_what_is_under_way_fails_at_once_and_only_once() throws SQLException {
        ask("SELECT pg_sleep(30)::text");
        await(() -> sleeping() == 1);
        questions.lost();
        await(() -> shown.size() == 2);
        assertThat(shown.getLast()).isEqualTo(QueryFailures.away());
        terminateSleepers();
        await(() -> sleeping() == 0);
        ask("SELECT 'back'");
        await(() -> shown.getLast().equals(Loading.ready("back")));
        assertThat(shown).hasSize(4);
    }

    @Test
    void closing_stops_what_is_asked_at_the_server_too() {
        ask("SELECT pg_sleep(30)::text");
        await(() -> sleeping() == 1);
        questions.close();
        await(() -> sleeping() == 0 && shown.size() == 2);
        assertThat(shown.getLast()).isEqualTo(QueryFailures.away());
    }

    private void ask(String sql) {
        interfaceThread.execute(() -> asking.ask(database -> database.fetchValue(sql).toString()));
    }

    private static long sleeping() {
        return count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' "
                + "AND query LIKE 'select pg_sleep%' OR query LIKE 'SELECT pg_sleep%' AND state = 'active'");
    }

    private static void terminateSleepers() {
        count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() "
                + "AND state = 'active' AND query ILIKE 'select pg_sleep%'");
    }

    private static long count(String sql) {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }
}
