package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.progress.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one sync told of itself, and when each of its phases began and ended by our clock. */
final class Round {

    private final Map<String, long[]> phases = new LinkedHashMap<>();
    private final Map<String, Double> work = new LinkedHashMap<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private String phase = "";

    /** Takes the next line of {@link MeasuredSync}. */
    void hear(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "phase" -> {
                endPhase();
                phase = words[1];
                phases.put(phase, new long[]{System.nanoTime(), System.nanoTime()});
            }
            // What was done may have a name of several words.
            case "work" -> work.put(String.join(" ", Arrays.asList(words).subList(1, words.length - 1)),
                    Double.parseDouble(words[words.length - 1]));
            case "rows", "bytes", "seconds", "heap" -> {
                endPhase();
                figures.put(words[0], Double.parseDouble(words[1]));
            }
            default -> System.err.println(line);
        }
    }

    private void endPhase() {
        long[] times = phases.get(phase);
        if (times != null && figures.isEmpty()) {
            times[1] = System.nanoTime();
        }
    }

    double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    double seconds(Phase of) {
        long[] times = phases.getOrDefault(of.label(), new long[2]);
        return (times[1] - times[0]) / 1e9;
    }

    /** What passed before the first phase. */
    double start() {
        return figure("seconds") - Arrays.stream(Phase.values()).mapToDouble(this::seconds).sum();
    }

    boolean within(Phase of, long from, long to) {
        long[] times = phases.getOrDefault(of.label(), new long[2]);
        return from < times[1] && to > times[0];
    }

    /** Each table and step with its phase, and the seconds it took itself; several ran at a time. */
    List<Map.Entry<String, Double>> longestWork(int most) {
        List<Map.Entry<String, Double>> entries = new ArrayList<>(work.entrySet());
        entries.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        return entries.subList(0, Math.min(most, entries.size()));
    }
}
