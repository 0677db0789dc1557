/** Clean, labelled and without leakage: what others may learn from, and handing it on. */
@NullMarked
package com.chemlink.analytics.app.datasets;

import org.jspecify.annotations.NullMarked;
