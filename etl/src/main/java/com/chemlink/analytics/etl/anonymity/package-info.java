/** How easily somebody could be recognised in a dataset, and making that harder. */
@NullMarked
package com.chemlink.analytics.etl.anonymity;

import org.jspecify.annotations.NullMarked;
