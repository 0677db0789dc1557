/** What a chart shows, as immutable values without any idea of pixels. */
@NullMarked
package com.chemlink.analytics.app.chart.data;

import org.jspecify.annotations.NullMarked;
