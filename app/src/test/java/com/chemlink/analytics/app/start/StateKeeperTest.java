package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.state.StateFile;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateKeeperTest {

    @TempDir
    Path folder;

    private WorkbenchState now = WorkbenchState.FIRST;

    @Test
    void what_has_changed_is_written_down_while_the_window_is_open_and_only_then() {
        StateFile file = new StateFile(new WorkbenchHome(folder));
        StateKeeper keeper = new StateKeeper(file, now, () -> now, Runnable::run);
        keeper.look();
        assertThat(folder.resolve("workbench.state")).doesNotExist();
        Filter changed = now.filter().withBulkUpdates(true);
        now = new WorkbenchState(changed, "growth", now.theme(), now.window(), now.drawer(), true);
        keeper.look();
        assertThat(file.read()).isEqualTo(now);
    }
}
