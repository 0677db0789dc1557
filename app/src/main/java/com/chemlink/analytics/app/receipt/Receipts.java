package com.chemlink.analytics.app.receipt;

import com.chemlink.analytics.app.about.AboutNumber;
import com.chemlink.analytics.app.about.Receipt;
import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.etl.transform.Lineage;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricCache;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens the receipt of a number beside the screen. */
public final class Receipts {

    /** As many rows as somebody looks through; the total counts them all. */
    private static final int MOST_ROWS = 2_000;

    private final Questions questions;
    private final AboutNumber about;
    private final PersonalData personalData;
    private final Asking<Receipt> asking;

    public Receipts(Questions questions, AboutNumber about, PersonalData personalData) {
        this.questions = questions;
        this.about = about;
        this.personalData = personalData;
        this.asking = questions.asking(about::show);
    }

    /**
     * The number a mark stands for, with the rows behind it.
     *
     * @param point of the metric; its text is what a chart's point is keyed with
     */
    public void open(Metric metric, MetricFilter filter, Point point, String measure) {
        boolean personal = personalData.shownProperty().get();
        MetricCache remembered = questions.remembered();
        asking.ask(sql -> {
            MetricReader reader = new MetricReader(sql);
            Answer answer = remembered.answer(reader, metric, filter, new Stoppable());
            DrillAnswer behind = reader.drill(metric, filter, point, measure, MOST_ROWS, new Stoppable());
            return receipt(answer, behind, personal);
        });
    }

    /** The same for a mark's key, as {@link Point#toString()} wrote it. */
    public void open(Metric metric, MetricFilter filter, String key, String measure) {
        Metric told = toldOf(metric, measure);
        open(told, filter, Point.parse(told, key), measure);
    }

    /** Growth rates come with the signups they are made of; whoever chooses those is told of signups. */
    private static Metric toldOf(Metric metric, String measure) {
        return metric.id().equals("growth_rate_monthly") && measure.equals("users")
                ? Catalogue.get("new_users_monthly")
                : metric;
    }

    /** About a metric as a whole: its numbers in the drawer's table. */
    public void open(Metric metric, MetricFilter filter) {
        boolean personal = personalData.shownProperty().get();
        MetricCache remembered = questions.remembered();
        asking.ask(sql -> {
            Answer answer = remembered.answer(new MetricReader(sql), metric, filter, new Stoppable());
            return receipt(answer, metric.title(), "", "", rows(answer, personal), answer.sql());
        });
    }

    /** About a whole chart rather than one of its numbers. */
    public void open(Answer answer) {
        asking.stop();
        about.show(Loading.ready(receipt(answer, answer.metric().title(), "", "",
                Rows.NONE, answer.sql())));
    }

    /** An answer's own rows, for a table. */
    public static Rows rows(Answer answer) {
        return rows(answer, false);
    }

    private static Rows rows(Answer answer, boolean personal) {
        Granularity granularity = answer.effective().granularity();
        ZoneId zone = answer.run().zone();
        return rows(answer.columns(), answer.rows(), answer.rows().size(), personal,
                (column, value) -> answer.metric().dimensions().contains(column)
                        ? Values.period(column, value, granularity, zone)
                        : Values.words(column, value, zone));
    }

    static Receipt receipt(Answer answer, DrillAnswer behind, boolean personal) {
        Column column = behind.measure().column();
        AnswerRow row = answer.rows().stream().filter(one -> answer.point(one).equals(behind.point())).findFirst()
                .orElse(null);
        String figure = row == null ? "" : Values.words(column, row.value(column.name()), answer.run().zone());
        String point = behind.point().values().isEmpty() ? "" : ", " + ReceiptWords.place(answer, behind);
        return receipt(answer, answer.metric().title() + point, figure, ReceiptWords.beside(row, behind.measure()),
                rows(behind, personal), answer.sql());
    }

    private static Receipt receipt(Answer answer, String title, String figure, String beside, Rows rows, String sql) {
        Metric metric = answer.metric();
        return new Receipt(title, figure, beside, metric.question() + " " + metric.meaning(),
                metric.source().label(), String.join(" · ", ReceiptWords.counted(answer)), answer.remarks(),
                lineage(metric, sql), sql,
                ReceiptWords.asOf(answer.run()), rows);
    }

    /** From the tables of the sources it counts to those it is read from. */
    private static List<String> lineage(Metric metric, String sql) {
        String counted = metric.source().label().toLowerCase(Locale.ROOT);
        return Lineage.of(metric.lineage(), counted::contains, sql);
    }

    private static Rows rows(DrillAnswer behind, boolean personal) {
        return rows(behind.columns(), behind.rows(), behind.total(), personal,
                (column, value) -> Values.words(column, value, behind.run().zone()));
    }

    private interface Wording {

        String of(Column column, @Nullable Object value);
    }

    private static Rows rows(List<Column> all, List<AnswerRow> rows, long total, boolean personal, Wording wording) {
        // Keys are for other programs: what people read comes first.
        List<Column> columns = all.stream().filter(column -> personal || !column.personal())
                .sorted(Comparator.comparing(column -> column.type() == ColumnType.ID)).toList();
        List<List<String>> cells = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> wording.of(column, row.value(column.name()))).toList())
                .toList();
        List<List<String>> plain = rows.stream()
                .map(row -> columns.stream().map(column -> Values.plain(row.value(column.name()))).toList()).toList();
        return new Rows(columns.stream().map(Column::label).toList(), columns.stream().map(Values::isNumber).toList(),
                cells, plain, total, columns.stream().anyMatch(Column::personal),
                columns.stream().map(Column::name).toList().indexOf("user_id"));
    }
}
