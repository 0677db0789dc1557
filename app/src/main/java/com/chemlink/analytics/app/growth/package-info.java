/** Who comes, from where, and who stays: signups, accounts, lifecycle, churn. */
@NullMarked
package com.chemlink.analytics.app.growth;

import org.jspecify.annotations.NullMarked;
