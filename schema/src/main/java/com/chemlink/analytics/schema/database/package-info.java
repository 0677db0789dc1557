/** Opening the analytics database and bringing it to this program's version. */
@NullMarked
package com.chemlink.analytics.schema.database;

import org.jspecify.annotations.NullMarked;
