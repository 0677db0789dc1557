package com.chemlink.analytics.etl.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSecretTest {

    private static final int AT_ONCE = 8;

    @TempDir
    private Path folder;

    @Test
    void all_who_ask_for_it_the_first_time_get_the_one_that_is_kept() throws Exception {
        WorkbenchHome home = WorkbenchHome.locate(Map.of("CHEMLINK_HOME", folder.toString()));
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        Callable<String> ask = () -> {
            together.await();
            return HexFormat.of().formatHex(HomeSecret.get(home, "pseudonyms"));
        };
        List<String> got = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> one : people.invokeAll(Collections.nCopies(AT_ONCE, ask))) {
                got.add(one.get());
            }
        }
        assertThat(new TreeSet<>(got))
                .containsExactly(HexFormat.of().formatHex(HomeSecret.get(home, "pseudonyms")));
    }
}
