package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.schema.metric.SourceLabel;
import java.util.List;
import java.util.function.Function;

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
        ChartCard card = new ChartCard(title, source.label(), tools.exports()).onRetry(place::again);
        place.shownProperty().subscribe(loading -> {
            Loading<Drawn> shown = loading.map(part);
            card.show(shown.map(Drawn::content));
            if (shown instanceof Loading.Ready<Drawn>(Drawn drawn)) {
                card.explain(drawn.meaning());
                card.onDrill(mark -> drawn.origin(mark.series(), mark.point())
                        .ifPresent(origin -> open(origin, mark.point().key())));
            }
        });
        return card;
    }

    /** As many tiles as labels, answered together. */
    public KpiTile[] tiles(Place<List<Told>> place, String... labels) {
        KpiTile[] tiles = new KpiTile[labels.length];
        for (int i = 0; i < labels.length; i++) {
            tiles[i] = tile(place, labels[i], i);
        }
        return tiles;
    }

    private KpiTile tile(Place<List<Told>> place, String label, int index) {
        KpiTile tile = new KpiTile(label);
        place.shownProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<List<Told>>(List<Told> told)) {
                tile.setTitle(told.get(index).figure().label());
                tile.explain(told.get(index).origin().metric().meaning());
                tile.onOpen(() -> open(told.get(index).origin(), told.get(index).key()));
            }
            tile.show(loading.map(told -> told.get(index).figure()));
        });
        return tile;
    }

    private void open(Origin origin, String key) {
        tools.receipts().open(origin.metric(), origin.filter(), key, origin.measure());
    }
}
