package com.chemlink.analytics.etl.dataset;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.etl.export.SyncedCompany;
import com.chemlink.analytics.etl.progress.Cancellation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoppedRowsTest {

    @TempDir
    private Path folder;

    /** It would take longer than anybody waits. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatever_is_asked_of_the_rows_ends_when_cancelling_is_requested() throws SQLException {
        Cancellation cancellation = new Cancellation();
        try (Connection connection = SyncedCompany.syncs().analytics().connect()) {
            connection.setAutoCommit(false);
            try (DatasetRows rows = DatasetRows.lay(connection, Datasets.SEGMENTS, Snapshot.of(connection, null),
                    SyncedCompany.KEY,
                    new Laying(Long.MAX_VALUE, Set.of(), folder.resolve("aside"), _ -> {}, cancellation))) {
                cancellation.request();
                assertThatThrownBy(() -> rows.number("SELECT sum(hash(range) % 2) FROM range(1000000000000)"))
                        .isInstanceOf(SQLException.class).hasMessageContaining("INTERRUPT");
            }
        }
    }
}
