package org.truecost.store;

import java.util.List;
import org.truecost.money.Money;

/**
 * A workbook in the store.
 *
 * @param loaded whether it was read to its end
 * @param accepted rows that became facts, without total rows
 * @param rejected rows with an error
 * @param rejectedAmounts what the rejected rows would have added, where their amount could be read; one each currency
 */
public record StoredWorkbook(
        long id,
        String sha256,
        String name,
        boolean loaded,
        long accepted,
        long rejected,
        List<Money> rejectedAmounts) {}
