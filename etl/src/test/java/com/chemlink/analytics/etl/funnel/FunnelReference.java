package com.chemlink.analytics.etl.funnel;

import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Funnels as they are defined, in plain Java: one person and one attempt at a time, over lists of events. */
final class FunnelReference {

    /** @param property the value of the event's property "type"; empty where it has none */
    record Event(String type, String property, Instant at, boolean bulk) {

        boolean is(Step.Activity step) {
            return step.type().equals(type) && step.where().values().stream().allMatch(some -> some.contains(property));
        }
    }

    /** One attempt: when each step was reached, the first being its beginning. */
    record Attempt(List<Instant> reached) {

        Instant begun() {
            return reached.getFirst();
        }

        Duration between(int place) {
            return Duration.between(reached.get(place - 2), reached.get(place - 1));
        }
    }

    /** What became of somebody: the attempt that counts, and whether a window is open yet. */
    record Course(Attempt best, boolean open) {

        int furthest() {
            return best.reached().size();
        }
    }

    private final Funnel funnel;
    private final Instant asOf;
    private final boolean headline;
    private final List<Event> events;

    FunnelReference(Funnel funnel, Instant asOf, List<Event> history, boolean headline) {
        this.funnel = funnel;
        this.asOf = asOf;
        this.headline = headline;
        this.events = history.stream().filter(event -> !event.at().isAfter(asOf))
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    /** Of the attempts that begin where it is asked; nothing where there is none. */
    Optional<Course> course(Predicate<Instant> begins) {
        List<Attempt> attempts = new ArrayList<>();
        for (Event event : events) {
            if (event.is((Step.Activity) funnel.steps().getFirst()) && begins.test(event.at())) {
                attempts.add(switch (funnel.order()) {
                    case ORDERED -> ordered(event);
                    case STRICT -> strict(event);
                    case ANY -> any(event);
                });
            }
        }
        return attempts.stream().max(Comparator.comparingInt((Attempt attempt) -> attempt.reached().size())
                .thenComparing(attempt -> attempt.reached().getLast(), Comparator.reverseOrder())
                .thenComparing(Attempt::begun))
                .map(best -> new Course(best,
                        attempts.stream().anyMatch(attempt -> end(attempt.begun()).isAfter(asOf))));
    }

    Instant end(Instant begun) {
        return begun.plus(Duration.ofDays(funnel.windowDays()));
    }

    private Attempt ordered(Event start) {
        List<Event> unused = after(start);
        List<Instant> reached = new ArrayList<>(List.of(start.at()));
        for (Step step : rest()) {
            Instant before = reached.getLast();
            Instant at = before(step, before,
                    activity -> take(unused, event -> event.is(activity) && !event.at().isBefore(before), start));
            if (at == null) {
                break;
            }
            reached.add(at);
        }
        return new Attempt(reached);
    }

    private Attempt any(Event start) {
        List<Event> unused = after(start);
        List<Instant> reached = new ArrayList<>(List.of(start.at()));
        for (Step step : rest()) {
            Instant before = reached.getLast();
            Instant at = before(step, before, activity -> take(unused, event -> event.is(activity), start));
            if (at == null) {
                break;
            }
            reached.add(at.isBefore(before) ? before : at);
        }
        return new Attempt(reached);
    }

    /** From instant to instant: what is left over of one is something else in between, but for what came before all. */
    private Attempt strict(Event start) {
        List<Event> unused = after(start);
        List<Instant> reached = new ArrayList<>(List.of(start.at()));
        for (Step step : rest()) {
            Instant before = reached.getLast();
            Instant at = before(step, before, activity -> {
                Event same = take(unused, event -> event.is(activity) && event.at().equals(before), start);
                if (same != null) {
                    return same;
                }
                boolean leftOver = unused.stream().anyMatch(event -> event.at().equals(before));
                if (leftOver && !before.equals(start.at())) {
                    return null;
                }
                unused.removeIf(event -> !event.at().isAfter(before));
                Instant next = unused.isEmpty() ? null : unused.getFirst().at();
                return take(unused, event -> event.is(activity) && event.at().equals(next), start);
            });
            if (at == null) {
                break;
            }
            reached.add(at);
        }
        return new Attempt(reached);
    }

    private interface Search {
        @Nullable
        Event by(Step.Activity activity);
    }

    private @Nullable Instant before(Step step, Instant previous, Search search) {
        return switch (step) {
            case Step.Milestone _ -> headline ? previous : null;
            case Step.Activity activity -> {
                Event found = search.by(activity);
                yield found == null ? null : found.at();
            }
        };
    }

    private @Nullable Event take(List<Event> unused, Predicate<Event> which, Event start) {
        for (int i = 0; i < unused.size(); i++) {
            Event event = unused.get(i);
            if (which.test(event) && !event.at().isAfter(end(start.at()))) {
                unused.remove(i);
                return event;
            }
        }
        return null;
    }

    /** Everything that is not before it, without itself. */
    private List<Event> after(Event start) {
        List<Event> later = new ArrayList<>(
                events.stream().filter(event -> !event.at().isBefore(start.at())).toList());
        later.remove(start);
        return later;
    }

    private List<Step> rest() {
        return funnel.steps().subList(1, funnel.steps().size());
    }
}
