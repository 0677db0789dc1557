/** From values to pixels: scales, ticks, decimation. */
@NullMarked
package com.chemlink.analytics.app.chart.scale;

import org.jspecify.annotations.NullMarked;
