package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetsTest {

    static Stream<Dataset> all() {
        return Datasets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void its_order_leaves_nothing_open(Dataset dataset) {
        assertThat(SyncedCompany.<Long>look(SyncedCompany.syncs(), dataset, rows -> rows.count() - rows.number(
                "SELECT count(*) FROM (SELECT DISTINCT x_split, %s FROM dataset_rows) AS different"
                        .formatted(String.join(", ", dataset.order())))))
                .isZero();
    }

    @Test
    void rows_and_what_is_left_out_are_everybody() {
        for (Dataset dataset : List.of(Datasets.ACTIVATION, Datasets.ENGAGEMENT, Datasets.SEGMENTS)) {
            long all = SyncedCompany.look(SyncedCompany.syncs(), dataset,
                    rows -> rows.count() + rows.leftOut().stream().mapToLong(LeftOut::rows).sum());
            assertThat(all).as(dataset.id()).isEqualTo(Long.parseLong(
                    Sql.value(SyncedCompany.syncs().analytics(), "SELECT count(*) FROM core.users")));
        }
    }

    @Test
    void anomalies_of_every_kind_are_found() {
        assertThat(SyncedCompany.<Map<String, Long>>look(SyncedCompany.syncs(), Datasets.ANOMALIES,
                rows -> rows.balance(Datasets.ANOMALIES.field("label"))))
                .containsKeys("clean", "ghost", "impossible").hasSizeGreaterThan(2);
    }

    @Test
    void an_id_is_a_keyed_hash_of_the_user() {
        List<String> expected = Sql.rows(SyncedCompany.syncs().analytics(),
                "SELECT 'user:' || user_id FROM core.users WHERE product = 'chemlink' AND population = 'real'").stream()
                .map(SyncedCompany::pseudonym).toList();
        assertThat(SyncedCompany.<List<String>>look(SyncedCompany.syncs(), Datasets.SEGMENTS,
                rows -> rows.preview(10_000).stream().map(row -> String.valueOf(row.getFirst())).toList()))
                .containsExactlyInAnyOrderElementsOf(expected).isSorted();
    }

    @Test
    void the_key_is_made_once_kept_in_the_home_and_nobody_elses(@TempDir Path folder) throws Exception {
        WorkbenchHome home = new WorkbenchHome(folder);
        PseudonymKey key = PseudonymKey.of(home);
        byte[] id = "user:1".getBytes(StandardCharsets.UTF_8);
        assertThat(PseudonymKey.of(home).pseudonyms().of(id))
                .isEqualTo(key.pseudonyms().of(id))
                .isNotEqualTo(new PseudonymKey(id).pseudonyms().of(id));
        String kept = Files.readString(folder.resolve("pseudonyms.env")).strip();
        assertThat(kept.substring(kept.indexOf('=') + 1)).isNotEmpty().doesNotContain(key.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pseudonyms.env"))))
                .isEqualTo("rw-------");
    }
}
