/** What a running sync tells those who watch it. */
@NullMarked
package com.chemlink.analytics.etl.progress;

import org.jspecify.annotations.NullMarked;
