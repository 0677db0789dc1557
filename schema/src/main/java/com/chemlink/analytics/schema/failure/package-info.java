/** What can go wrong, in words a user can act on. */
@NullMarked
package com.chemlink.analytics.schema.failure;

import org.jspecify.annotations.NullMarked;
