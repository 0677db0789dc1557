/** Charts as files and on the clipboard: CSV, PNG, SVG. */
@NullMarked
package com.chemlink.analytics.app.chart.file;

import org.jspecify.annotations.NullMarked;
