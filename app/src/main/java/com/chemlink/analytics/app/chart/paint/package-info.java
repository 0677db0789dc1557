/** The few drawing commands every chart is made of, for the screen and for files. */
@NullMarked
package com.chemlink.analytics.app.chart.paint;

import org.jspecify.annotations.NullMarked;
