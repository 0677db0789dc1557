/** Turns data into a picture: where each mark stands and how it is painted. */
@NullMarked
package com.chemlink.analytics.app.chart.plot;

import org.jspecify.annotations.NullMarked;
