package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.finding.TouchBadge;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.schema.metric.SourceLabel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Cards and tiles bound to places that ask the catalogue: every number on them opens its receipt and its rows. */
public final class AnswerCards {

    private final ScreenTools tools;

    public AnswerCards(ScreenTools tools) {
        this.tools = tools;
    }

    public ChartCard chart(String title, SourceLabel source, Place<Drawn> place) {
        return chart(title, source, place, Function.identity());
    }

    /** A chart that is only a part of what the place answers. */
    public <T> ChartCard chart(String title, SourceLabel source, Place<T> place, Function<T, Drawn> part) {
        TouchBadge badge = new TouchBadge(tools.findings());
        ChartCard card = new ChartCard(title, source.label(), tools.exports()).onRetry(place::again).mark(badge);
        place.shownProperty().subscribe(loading -> {
            Loading<Drawn> shown = loading.map(part);
            card.show(shown.map(Drawn::content));
            if (shown instanceof Loading.Ready<Drawn>(Drawn drawn)) {
                card.explain(drawn.meaning()).base(drawn.basis());
                badge.about(drawn.metrics());
                card.onDrill(mark -> drawn.origin(mark.series(), mark.point())
                        .filter(_ -> !mark.point().key().isEmpty())
                        .ifPresent(origin -> open(origin, mark.point().key())));
            }
        });
        return card;
    }

    /** As many tiles as labels, answered together. */
    public KpiTile[] tiles(Place<List<Told>> place, String... labels) {
        return tiles(place.shownProperty(), labels);
    }

    /** The same where something other than a place answers. */
    public KpiTile[] tiles(ObservableValue<Loading<List<Told>>> answered, String... labels) {
        KpiTile[] tiles = new KpiTile[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int at = i;
            tiles[i] = tile(labels[i], answered.map(loading -> loading.map(told -> told.get(at))));
        }
        return tiles;
    }

    /** One tile, called so until its figure says how. */
    public KpiTile tile(String label, ObservableValue<Loading<Told>> answered) {
        TouchBadge badge = new TouchBadge(tools.findings());
        KpiTile tile = new KpiTile(label).mark(badge);
        answered.subscribe(loading -> {
            if (loading instanceof Loading.Ready<Told>(Told told)) {
                tile.explain(told.origin().metric().meaning());
                tile.remark(Unreached.words(Set.of(told.origin())));
                badge.about(Set.of(told.origin().metric().id()));
                tile.onOpen(() -> open(told.origin(), told.key()));
            }
            tile.show(loading.map(AnswerCards::figure));
        });
        return tile;
    }

    /** Among numbers of an earlier run whoever reads a figure must see that it is none of them. */
    private static KpiFigure figure(Told told) {
        return Unreached.asKnownNow(told.origin())
                ? told.figure().beside(Unreached.NOW.replace(' ', '\u00a0')) // in one line where there are two
                : told.figure();
    }

    private void open(Origin origin, String key) {
        tools.receipts().open(origin.metric(), origin.filter(), key, origin.measure());
    }
}
