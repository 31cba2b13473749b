package org.truecost.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.ServerCapex;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/**
 * Operating an asset comes on top of buying it (cost-model.md, R3: newspapers read the operating cost as part of the purchase). A
 * row whose words say it is part but that names no asset is still added; a row that names an asset is not added, and is
 * questioned where its words contradict that or where no purchase price can include it: only maintenance and software are sold
 * with servers.
 */
final class OperatingCostInCapex implements LedgerChecks.Check {

    private final Assets assets;
    private final List<Problem> problems = new ArrayList<>();

    OperatingCostInCapex(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void see(CostRecord record) {
        if (record instanceof OperatingExpense expense && expense.isInForce()) {
            if (expense.includedIn() == null) {
                saysPart(expense, Column.DESCRIPTION, expense.description())
                        .or(() -> saysPart(
                                expense, Column.NOTES, expense.attributes().notes()))
                        .ifPresent(problems::add);
            } else if (!maybeSoldAlong(expense.category()) || saysOnTop(expense)) {
                assets.find(expense.includedIn())
                        .map(asset -> linked(expense, asset))
                        .ifPresent(problems::add);
            }
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private static boolean maybeSoldAlong(OpexCategory category) {
        return switch (category) {
            case MAINTENANCE, SOFTWARE -> true;
            case POWER, COLOCATION, NETWORK, OTHER -> false;
        };
    }

    private static boolean saysOnTop(OperatingExpense expense) {
        return Inclusion.saysOnTop(expense.description())
                || Inclusion.saysOnTop(expense.attributes().notes());
    }

    private static Optional<Problem> saysPart(OperatingExpense expense, Column column, @Nullable String text) {
        return Inclusion.saysPart(text)
                ? Optional.of(Problem.of(ProblemKind.SAYS_PART_OF_CAPEX, expense.source(), column, text)
                        .with("amount", AmountText.text(expense.amount().base())))
                : Optional.empty();
    }

    private static Problem linked(OperatingExpense expense, ServerCapex asset) {
        return Problem.of(
                        ProblemKind.OPERATING_COST_IN_ASSET, expense.source(), Column.INCLUDED_IN, expense.includedIn())
                .with("amount", AmountText.text(expense.amount().base()))
                .with("category", expense.category().words())
                .with("whole", AmountText.text(asset.amount().base()));
    }
}
