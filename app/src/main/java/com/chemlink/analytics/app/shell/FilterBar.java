package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The one filter of all screens, always in sight. */
final class FilterBar extends HBox {

    /** Where all else is long too, two days in full have no room; pointing at them shows them. */
    private static final double SHORTEST_RANGE = 120;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FilterModel model;
    private final FilterButton range = new FilterButton("Range");
    private final FilterButton granularity = new FilterButton("By");
    private final FilterButton population = new FilterButton("People");
    private final FilterButton segment = new FilterButton("Segment");
    private final Button bulk = new Button();
    private final Button further = new Button("More");
    private final SearchButton search;
    private FilterChoices choices = FilterChoices.NONE;
    private @Nullable Published published;
    private @Nullable Dropdown dropdown;

    FilterBar(FilterModel model, SearchButton search, Button sync) {
        this.model = model;
        this.search = search;
        getStyleClass().add("filter-bar");
        setMinWidth(0); // as wide as the window, however long the range: else it would never know that it is too narrow
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        range.setId("filter-range");
        granularity.setId("filter-granularity");
        population.setId("filter-population");
        segment.setId("filter-segment");
        bulk.setId("filter-bulk");
        further.setId("filter-more");
        range.setOnAction(event -> chooseRange());
        menu(granularity, Granularity.values(), FilterBar::words, Filter::granularity,
                choice -> filter -> filter.with(choice));
        menu(population, Population.values(), FilterBar::words, Filter::population,
                choice -> filter -> filter.with(choice));
        menu(segment, Segment.values(), Segment::label, Filter::segment, choice -> filter -> filter.with(choice));
        bulk.getStyleClass().add("filter-chip");
        bulk.setMinWidth(Region.USE_PREF_SIZE);
        bulk.setOnAction(event -> model.change(filter -> filter.withBulkUpdates(!filter.bulkUpdates())));
        further.getStyleClass().addAll("filter-button", "filter-more");
        further.setGraphic(FilterButton.chevron());
        further.setMinWidth(Region.USE_PREF_SIZE);
        further.setDisable(true);
        further.setOnAction(event -> open(further, () -> new FurtherPane(model, choices)));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        getChildren().addAll(range, granularity, population, segment, bulk, further, spacer, search, sync);
        model.filterProperty().subscribe(this::tell);
        widthProperty().subscribe(this::fit);
    }

    void publishedIs(@Nullable Published now) {
        published = now;
        range.setDisable(now == null);
        tell(model.now());
    }

    void choicesAre(FilterChoices now) {
        choices = now;
        further.setDisable(false);
        Known known = model.now().known();
        if (known != null && now.earlier().stream().noneMatch(run -> run.known().equals(known))) {
            model.change(filter -> filter.withKnown(null)); // of other databases, or it is what is published now
        }
    }

    /** What is chosen may be long: it is compact where all of it in full has no room, and only as far as it must be. */
    private void fit() {
        compact(false);
        if (!fits()) {
            compact(true);
            if (!fits()) {
                bulk.setText(bulkWords("Bulk"));
            }
        }
    }

    private boolean fits() {
        applyCss();
        return prefWidth(-1) <= getWidth();
    }

    private String bulkWords(String updates) {
        return updates + (model.now().bulkUpdates() ? " in" : " out");
    }

    private void compact(boolean on) {
        pseudoClassStateChanged(COMPACT, on);
        List.of(range, granularity, population, segment).forEach(button -> button.compact(on));
        bulk.setText(bulkWords("Bulk updates"));
        search.compact(on);
        range.setMinWidth(on ? SHORTEST_RANGE : Region.USE_PREF_SIZE);
    }

    private void tell(Filter filter) {
        Published now = published;
        range.choose(now == null
                ? filter.range() instanceof Range.Moving(var span) ? span.label() : "Days"
                : Range.words(filter.days(now.asOfDate(), now.first())));
        if (now != null) {
            range.setTooltip(new Tooltip(
                    "Range: " + filter.range().explained(filter.asOfDate(now.asOfDate()), now.first())));
        }
        granularity.choose(words(filter.granularity()));
        population.choose(words(filter.population()));
        segment.choose(filter.segment().label());
        bulk.setAccessibleText(bulkWords("Bulk updates"));
        bulk.setGraphic(filter.bulkUpdates() ? null : small(Icon.CLOSE));
        bulk.pseudoClassStateChanged(CHOSEN, !filter.bulkUpdates());
        bulk.setTooltip(new Tooltip(filter.bulkUpdates()
                ? "Bulk updates count as activity. Click to leave them out."
                : "Updates that touched many profiles within a minute are left out. Click to count them."));
        int more = filter.furtherChoices();
        further.setText(more == 0 ? "More" : "More · " + more);
        further.pseudoClassStateChanged(CHOSEN, more > 0);
        further.setAccessibleText(more == 0 ? "More filters" : "More filters, %d chosen".formatted(more));
        fit();
    }

    private static String words(Granularity granularity) {
        return switch (granularity) {
            case DAY -> "Day";
            case WEEK -> "Week";
            case MONTH -> "Month";
        };
    }

    private static String words(Population population) {
        return switch (population) {
            case REAL -> "Real";
            case REAL_AND_GHOST -> "Real + ghost";
            case ALL -> "All";
        };
    }

    private static Node small(Icon icon) {
        Node node = icon.node();
        node.setScaleX(0.7);
        node.setScaleY(0.7);
        return node;
    }

    private void chooseRange() {
        Published now = published;
        if (now != null) {
            Filter chosen = model.now();
            open(range, () -> new RangePane(chosen.range(), chosen.asOfDate(now.asOfDate()), now.first(), choice -> {
                model.change(filter -> filter.with(choice));
                fold();
            }));
        }
    }

    /** What is open already below the same control is put away instead. */
    private void open(Node owner, Supplier<Node> content) {
        Dropdown before = dropdown;
        if (fold() && before != null && owner.equals(before.getOwnerNode())) {
            return;
        }
        Dropdown opened = new Dropdown(content.get());
        dropdown = opened;
        opened.below(owner);
    }

    /** Whether something was open below the bar; it is put away. */
    boolean fold() {
        Dropdown open = dropdown;
        dropdown = null;
        if (open == null || !open.isShowing()) {
            return false;
        }
        open.hide();
        return true;
    }

    private <T> void menu(FilterButton button, T[] all, Function<T, String> label, Function<Filter, T> chosen,
            Function<T, UnaryOperator<Filter>> choose) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (T choice : all) {
            RadioMenuItem item = new RadioMenuItem(label.apply(choice));
            item.setToggleGroup(group);
            item.setUserData(choice);
            item.setOnAction(event -> model.change(choose.apply(choice)));
            menu.getItems().add(item);
        }
        model.filterProperty().subscribe(filter -> menu.getItems().forEach(
                item -> ((RadioMenuItem) item).setSelected(chosen.apply(filter).equals(item.getUserData()))));
        button.setOnAction(event -> {
            if (menu.isShowing()) {
                menu.hide();
            } else {
                menu.show(button, Side.BOTTOM, 0, 2);
            }
        });
    }
}
