/** Looks at a dataset before it is handed on: whether anything in it could not have been known, or should not be told. */
@NullMarked
package com.chemlink.analytics.etl.leakage;

import org.jspecify.annotations.NullMarked;
