package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    void columns_are_the_fields_and_what_is_checked(Dataset dataset) {
        List<String> expected = new ArrayList<>(dataset.fields().stream().map(Field::name).toList());
        expected.addAll(List.of("x_split", "x_user", "x_population", "x_t", "x_known_at", "x_label_at",
                "x_label_until"));
        assertThat(SyncedCompany.<List<String>>look(SyncedCompany.syncs(), dataset, rows -> {
            try (Statement statement = rows.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM dataset_rows LIMIT 0")) {
                List<String> names = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    names.add(row.getMetaData().getColumnName(column));
                }
                return names;
            }
        })).containsExactlyInAnyOrderElementsOf(expected);
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
    void an_id_is_a_keyed_hash_of_the_user() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a key for tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (String row : SyncedCompany.<List<String>>look(SyncedCompany.syncs(), Datasets.SEGMENTS, rows -> {
            try (Statement statement = rows.connection().createStatement();
                    ResultSet row = statement.executeQuery("SELECT x_user || '|' || id FROM dataset_rows LIMIT 20")) {
                List<String> ids = new ArrayList<>();
                while (row.next()) {
                    ids.add(row.getString(1));
                }
                return ids;
            }
        })) {
            String[] ids = row.split("\\|");
            byte[] hash = mac.doFinal(("user:" + ids[0]).getBytes(StandardCharsets.UTF_8));
            assertThat(ids[1]).isEqualTo(HexFormat.of().formatHex(hash, 0, 16));
        }
    }

    @Test
    void the_key_is_made_once_kept_in_the_home_and_nobody_elses(@TempDir Path folder) throws Exception {
        WorkbenchHome home = new WorkbenchHome(folder);
        PseudonymKey key = PseudonymKey.of(home);
        assertThat(PseudonymKey.of(home).inner()).isEqualTo(key.inner()).isNotEqualTo(key.outer());
        assertThat(key.toString()).doesNotContain(key.inner());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pseudonyms.env"))))
                .isEqualTo("rw-------");
    }
}
