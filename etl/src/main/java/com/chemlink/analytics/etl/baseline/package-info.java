/** Whether anything can be learned from a dataset: simple models, measured on rows they have not seen. */
@NullMarked
package com.chemlink.analytics.etl.baseline;

import org.jspecify.annotations.NullMarked;
