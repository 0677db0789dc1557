package com.chemlink.analytics.app.chart.data;

/** Something that happened and explains what the chart shows: a launch, a bulk import. */
public record Annotation(Position at, String label) {}
