package org.truecost.store;

import java.util.List;
import org.truecost.ledger.Fact;
import org.truecost.money.Money;
import org.truecost.problem.Problem;

/**
 * Some rows of a workbook, to be stored in one transaction.
 *
 * @param rejected how many rows were rejected
 * @param rejectedPay how many of them are of a payroll
 * @param rejectedAmounts what the costs among them would have added, where it could be read; nothing of pay
 */
public record LoadedRows(
        List<? extends Fact> facts,
        List<Problem> problems,
        int rejected,
        int rejectedPay,
        List<Money> rejectedAmounts) {}
