/** Fields to type into. */
@NullMarked
package com.chemlink.analytics.app.field;

import org.jspecify.annotations.NullMarked;
