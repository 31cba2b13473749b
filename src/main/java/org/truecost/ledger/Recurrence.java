package org.truecost.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What identifies a cost that comes again under new numbers: the same words, for the same asset, of the same entity.
 *
 * @param description its words as they are
 * @param asset the asset it is for; null where it names none
 * @param entity the entity that bears it; null where it names none
 */
public record Recurrence(
        String description,
        @Nullable String asset,
        @Nullable String entity) {}
