package org.truecost.input.sheet;

import java.util.List;
import java.util.Set;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/** One kind of sheet: its columns and what a row of it states. */
public sealed interface SheetFormat
        permits GpuPurchaseSheet,
                ServerCapexSheet,
                OperatingExpenseSheet,
                PayrollSheet,
                HeadlineClaimSheet,
                ExchangeRateSheet {

    /** Every kind there is. */
    public List<SheetFormat> ALL = List.of(
            new GpuPurchaseSheet(),
            new ServerCapexSheet(),
            new OperatingExpenseSheet(),
            new PayrollSheet(),
            new HeadlineClaimSheet(),
            new ExchangeRateSheet());

    /** The kind of sheet it is. */
    SheetKind kind();

    /** The columns, in the order of the contract and the templates. */
    List<ColumnForm> columns();

    /** The columns a total row may total; none where the sheet has no total row. */
    Set<Column> totalled();

    /** What a row states, or all its problems. */
    Parsed parse(InputRow row);
}
