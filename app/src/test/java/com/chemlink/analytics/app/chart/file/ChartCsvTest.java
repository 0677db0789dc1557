package com.chemlink.analytics.app.chart.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartCsvTest {

    private static final Position OCTOBER = Position.of(YearMonth.of(2025, 10));

    @Test
    void every_point_is_a_line_with_its_state_and_unknown_values_are_empty() {
        Series series = new Series("Finder, \"new\"", Tone.FINDER, List.of(
                Point.rate(OCTOBER, 3, 4).between(0.3, 0.95), Point.unknown(Position.of("later")),
                Point.at(Position.of(7.0), 12).inProgress("3 days in"), Point.notStarted(Position.of("never"))));
        assertThat(ChartCsv.text(ChartData.of(series)).split("\r\n")).containsExactly(
                "series,x,value,low,high,part,whole,state,note",
                "\"Finder, \"\"new\"\"\",2025-10,0.75,0.3,0.95,3,4,complete,",
                "\"Finder, \"\"new\"\"\",later,,,,,,complete,",
                "\"Finder, \"\"new\"\"\",7,12,,,,,in_progress,3 days in",
                "\"Finder, \"\"new\"\"\",never,,,,,,not_started,");
    }

    @Test
    void a_name_is_no_formula_and_a_number_below_zero_stays_one() {
        Series series = new Series("=cmd()", Tone.FINDER, List.of(Point.at(Position.of("+49 group"), -3),
                Point.at(Position.of(-2.0), 1)));
        assertThat(ChartCsv.text(ChartData.of(series)).split("\r\n")).contains("'=cmd(),'+49 group,-3,,,,,complete,",
                "'=cmd(),-2,1,,,,,complete,");
    }

    @Test
    void the_clipboard_gets_a_cell_each() {
        Series series = new Series("One, two", Tone.FINDER, List.of(Point.at(Position.of("here"), 3)));
        assertThat(ChartCsv.tabbed(ChartData.of(series)).split("\r\n"))
                .endsWith("One, two\there\t3\t\t\t\t\tcomplete\t");
    }

    @Test
    void a_title_becomes_a_file_name_every_system_takes() {
        assertThat(ChartExports.fileName("Signups by month: 1/2 \u2192 3?")).isEqualTo("signups-by-month-1-2-3");
        assertThat(ChartExports.fileName("…")).isEqualTo("chart");
    }
}
