/** What others may learn from: each dataset's meaning, features, label, rows, and what is left out of it. */
@NullMarked
package com.chemlink.analytics.etl.dataset;

import org.jspecify.annotations.NullMarked;
