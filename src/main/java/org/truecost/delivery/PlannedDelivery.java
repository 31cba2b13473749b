package org.truecost.delivery;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.store.DeliveryState;

/**
 * What would be delivered.
 *
 * @param documents file names
 * @param isProtected whether they open only with the list's password
 * @param state its state, or the state it would have; null where the list is for one entity and the report has lines of others
 */
public record PlannedDelivery(
        YearMonth month,
        int revision,
        String list,
        String recipient,
        List<String> documents,
        boolean isProtected,
        @Nullable DeliveryState state) {}
