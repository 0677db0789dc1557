package com.chemlink.analytics.app.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.about.Receipt;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final List<Loading<Receipt>> shown = new ArrayList<>();
    private final Receipts receipts = new Receipts(SyncedSample.questions(), shown::add,
            new PersonalData(Optional::empty, Runnable::run, Runnable::run));
    private final MetricFilter filter = SyncedSample.situation(Filter.FIRST).asked();

    @Test
    void a_mark_is_told_with_its_figure_its_place_and_as_many_rows_as_it_says() {
        receipts.open(Catalogue.get("growth_rate_monthly"), filter, "2025-10-01", "users");
        Receipt receipt = receipt();
        assertThat(receipt.title()).as("of signups, not of their growth").isEqualTo("New users, Oct 2025");
        assertThat(receipt.figure()).isEqualTo("99");
        assertThat(receipt.rows().total()).isEqualTo(99);
        assertThat(receipt.rows().cells()).hasSize(99);
        assertThat(receipt.run()).startsWith("Run 1 · as of 3 Nov 2025 23:59");
        assertThat(receipt.lineage()).first().asString().contains("chemlink.");
    }

    @Test
    void names_stay_out_of_the_rows_while_they_are_hidden() {
        receipts.open(Catalogue.get("growth_rate_monthly"), filter, "2025-10-01", "users");
        assertThat(receipt().rows().personal()).isFalse();
        assertThat(receipt().rows().columns()).doesNotContain("First name", "E-mail");
        assertThat(receipt().rows().person()).as("keys come last").isEqualTo(receipt().rows().columns().size() - 1);
    }

    @Test
    void the_filter_is_told_as_it_counted_and_what_means_nothing_is_not() {
        receipts.open(Catalogue.get("new_users_monthly"), filter);
        assertThat(receipt().filter()).isEqualTo("1 Jun – 3 Nov 2025 · by month · real people");
        assertThat(receipt().remarks()).containsExactly("The filter by bulk updates does not apply to this number.");
        receipts.open(Catalogue.get("mau_comprehensive"), filter);
        assertThat(receipt().filter()).contains("real people", "bulk updates out");
    }

    @Test
    void a_rate_stands_with_its_counts_and_its_interval() {
        receipts.open(Catalogue.get("finder_vs_standard"), filter, "finder", "rate");
        assertThat(receipt().beside()).startsWith("Active: 0 of 19 · 95 %: 0").endsWith("16.8 %");
    }

    private Receipt receipt() {
        assertThat(shown.getLast()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<Receipt>) shown.getLast()).value();
    }
}
