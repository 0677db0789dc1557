/** From a number of the catalogue to its receipt and the rows behind it. */
@NullMarked
package com.chemlink.analytics.app.receipt;

import org.jspecify.annotations.NullMarked;
