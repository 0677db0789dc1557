/** Chart nodes that can be hovered, walked, zoomed, clicked and handed on. */
@NullMarked
package com.chemlink.analytics.app.chart;

import org.jspecify.annotations.NullMarked;
