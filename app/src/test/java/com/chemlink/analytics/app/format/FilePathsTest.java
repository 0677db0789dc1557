package com.chemlink.analytics.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FilePathsTest {

    private static final Path OWN = Path.of(System.getProperty("user.home"));

    @Test
    void a_short_path_is_said_whole_from_the_own_folder_on() {
        assertThat(FilePaths.brief(OWN.resolve("exports/activation"))).isEqualTo("~/exports/activation");
        assertThat(FilePaths.brief(Path.of("/srv/exports/activation"))).isEqualTo("/srv/exports/activation");
    }

    @Test
    void a_long_one_leaves_whole_folders_out_of_its_middle() {
        assertThat(FilePaths.brief(OWN.resolve(".local/share/chemlink-analytics/exports/activation")))
                .isEqualTo("~/…/exports/activation");
        assertThat(FilePaths.brief(Path.of("/var/lib/chemlink-analytics/workbench/exports/activation")))
                .isEqualTo("/…/exports/activation");
    }
}
