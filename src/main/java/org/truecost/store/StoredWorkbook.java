package org.truecost.store;

import java.util.List;
import org.truecost.money.Money;

/**
 * A workbook in the store.
 *
 * @param name its name in the folder, now or when the report in question was begun
 * @param loaded whether it was read to its end
 * @param accepted rows that became facts, without total rows
 * @param rejected rows with an error
 * @param rejectedPay rows of a payroll among them; of workbooks read by an earlier release 0
 * @param rejectedAmounts what the rejected rows would have added, where their amount could be read; one for each currency
 * @param readBy the mappings it was read by, each with the beginning of its digest; empty where none was needed
 */
public record StoredWorkbook(
        long id,
        String sha256,
        String name,
        boolean loaded,
        long accepted,
        long rejected,
        long rejectedPay,
        List<Money> rejectedAmounts,
        String readBy) {

    /** The same content under another name. */
    public StoredWorkbook named(String other) {
        return new StoredWorkbook(id, sha256, other, loaded, accepted, rejected, rejectedPay, rejectedAmounts, readBy);
    }
}
