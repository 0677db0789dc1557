package com.chemlink.analytics.app.icon;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** One icon, always 16 by 16, whatever part of that its lines fill; the stylesheet colours it. */
public final class LineIcon extends Region {

    private static final double SIDE = 16;

    public LineIcon(Icon icon) {
        getStyleClass().add("icon");
        SVGPath outline = new SVGPath();
        outline.setContent(SvgOutline.of(icon));
        outline.getStyleClass().add("outline");
        outline.setManaged(false);
        getChildren().add(outline);
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setMouseTransparent(true);
    }
}
