/** The PostgreSQL server that is bundled with the workbench. */
@NullMarked
package com.chemlink.analytics.schema.embedded;

import org.jspecify.annotations.NullMarked;
