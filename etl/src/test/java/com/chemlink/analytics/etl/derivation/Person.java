package com.chemlink.analytics.etl.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ChemLink person and all that is told of them, by time. */
final class Person {

    private static final Set<String> CORE = Set.of("view", "vote", "collection_created", "profile_collected",
            "collection_shared", "post", "comment", "mention", "report", "group_created", "group_joined");

    /** Something the person did, or that was added to their profile. */
    record Happening(String type, Instant at) {

        boolean isCore() {
            return CORE.contains(type);
        }

        boolean notAfter(Instant instant) {
            return !at.isAfter(instant);
        }

        LocalDate day(ZoneId zone) {
            return at.atZone(zone).toLocalDate();
        }
    }

    final String userId;
    final String population;
    final String segment;
    final @Nullable Instant signup;
    final List<Happening> happenings = new ArrayList<>();
    final List<Instant> languages = new ArrayList<>();
    final List<Instant> embeddings = new ArrayList<>();

    Person(String userId, String population, String segment, @Nullable Instant signup) {
        this.userId = userId;
        this.population = population;
        this.segment = segment;
        this.signup = signup;
    }

    List<Happening> core() {
        return happenings.stream().filter(Happening::isCore).toList();
    }
}
