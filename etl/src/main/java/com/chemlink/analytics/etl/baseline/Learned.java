package com.chemlink.analytics.etl.baseline;

import java.util.Optional;

/**
 * What simple models made of a dataset.
 *
 * @param outlook nothing where there is too little to learn from, no model does better than chance, or nobody is new
 */
public record Learned(Baseline baseline, Optional<Outlook> outlook) {}
