package com.chemlink.analytics.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.start.TrialWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FewAtATimeTest {

    private final List<Integer> target = new ArrayList<>();
    private final FewAtATime<Integer> filling = new FewAtATime<>(target);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void some_stand_there_at_once_and_soon_all_in_their_order() throws TimeoutException {
        List<Integer> many = numbers(0, 32);
        List<Integer> first = TrialWindow.now(() -> {
            filling.show(many);
            return List.copyOf(target);
        });
        assertThat(first).isNotEmpty().hasSizeLessThan(many.size());
        assertThat(many).startsWith(first.toArray(Integer[]::new));
        assertThat(filling.all()).isEqualTo(many);
        awaitThere(many);
    }

    @Test
    void what_is_shown_later_takes_the_place_of_what_was_still_coming() throws TimeoutException {
        List<Integer> later = numbers(100, 12);
        TrialWindow.now(() -> {
            filling.show(numbers(0, 32));
            filling.show(later);
            return target;
        });
        awaitThere(later);
        TrialWindow.now(() -> {
            filling.show(List.of());
            return target;
        });
        awaitThere(List.of());
    }

    private void awaitThere(List<Integer> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> TrialWindow.now(() -> expected.equals(target)));
        assertThat(TrialWindow.now(() -> List.copyOf(target))).isEqualTo(expected);
    }

    private static List<Integer> numbers(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }
}
