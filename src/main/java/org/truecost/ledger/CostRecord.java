package org.truecost.ledger;

import org.jspecify.annotations.Nullable;

/** A cost line as a sheet states it (cost-model.md, rule 1). */
public sealed interface CostRecord extends Fact permits GpuPurchase, ServerCapex, OperatingExpense, Payroll {

    /** The line's own number; ratios of one number add up to at most 1 (cost-model.md, rule 5). */
    public String id();

    /** What the sheet says beside the figures. */
    public Attributes attributes();

    /** The asset whose amount already contains this line, or null (cost-model.md, rule 4). */
    @Nullable
    public String includedIn();
}
