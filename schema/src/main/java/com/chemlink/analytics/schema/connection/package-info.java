/** How to reach a PostgreSQL database, and what to say when it cannot be reached. */
@NullMarked
package com.chemlink.analytics.schema.connection;

import org.jspecify.annotations.NullMarked;
