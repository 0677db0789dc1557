/** Funnels: the one of accounts, and those somebody puts together; where people stop, and what the others do. */
@NullMarked
package com.chemlink.analytics.app.funnel;

import org.jspecify.annotations.NullMarked;
