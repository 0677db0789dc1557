package com.chemlink.analytics.etl.configuration;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured values from all places, nearest first: the process, {@code .env}, the saved settings. */
final class Values {

    private final List<Place> places;

    private record Place(String name, Map<String, String> values) {}

    private Values(List<Place> places) {
        this.places = places;
    }

    static Values from(Map<String, String> environment, Path workingFolder, WorkbenchHome home) {
        return new Values(List.of(
                new Place("environment", environment),
                new Place(".env", EnvFile.read(workingFolder.resolve(".env"))),
                new Place("settings", new SavedSettings(home).read())));
    }

    Optional<String> get(String key) {
        for (Place place : places) {
            String value = place.values().getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String require(String key, String because) {
        return get(key).orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "CF-MISSING",
                "%s is not set, but %s.".formatted(key, because), "Set %s; .env.example explains it.".formatted(key)));
    }

    /** Where a value comes from, for the doctor. */
    Optional<String> origin(String key) {
        return places.stream().filter(place -> !place.values().getOrDefault(key, "").isBlank())
                .map(Place::name).findFirst();
    }

    /** Keys that nobody reads, each with the key that was probably meant. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Place place : places) {
            boolean ours = !place.name().equals("environment");
            place.values().keySet().stream().sorted()
                    .filter(key -> !Keys.isKnown(key) && (ours || Keys.looksLikeOurs(key)))
                    .map(key -> "%s in %s is not a key of the workbench%s".formatted(key, place.name(),
                            Nearest.of(key, Keys.known()).map("; did you mean %s?"::formatted).orElse(".")))
                    .forEach(warnings::add);
        }
        return warnings;
    }
}
