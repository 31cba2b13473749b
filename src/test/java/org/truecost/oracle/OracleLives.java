package org.truecost.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;

/** Which rows of an asset change its life, a second time (cost-model.md, rule 27): row by row, by looking at all others. */
final class OracleLives {

    private OracleLives() {}

    /** Whether a row in force only changes the life of an earlier one. */
    static boolean isChange(ServerCapex row, List<? extends Fact> facts) {
        return counts(row)
                && alike(row, facts).stream()
                        .anyMatch(other ->
                                other.inService().isBefore(row.inService()) && turn(other, facts) == turn(row, facts));
    }

    /** The later rows of one that is no change, by their days. */
    static List<ServerCapex> after(ServerCapex row, List<? extends Fact> facts) {
        if (!counts(row) || isChange(row, facts)) {
            return List.of();
        }
        return alike(row, facts).stream()
                .filter(other -> other.inService().isAfter(row.inService()) && turn(other, facts) == turn(row, facts))
                .toList();
    }

    private static boolean counts(ServerCapex row) {
        return row.attributes().supersededBy() == null && row.attributes().qualifier() != Qualifier.COMMITTED;
    }

    private static List<ServerCapex> alike(ServerCapex row, List<? extends Fact> facts) {
        List<ServerCapex> alike = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof ServerCapex other
                    && counts(other)
                    && other.id().equals(row.id())
                    && Objects.equals(
                            other.attributes().entity(), row.attributes().entity())
                    && share(other).equals(share(row))
                    && other.amount().currency().equals(row.amount().currency())) {
                alike.add(other);
            }
        }
        alike.sort(Comparator.comparing(ServerCapex::inService)
                .thenComparingInt(other -> other.source().row()));
        return alike;
    }

    private static String share(ServerCapex row) {
        BigDecimal ratio = row.attributes().allocation();
        return ratio == null ? "" : ratio.stripTrailingZeros().toPlainString();
    }

    /** The how manieth of its day it is. */
    private static int turn(ServerCapex row, List<? extends Fact> facts) {
        int turn = 0;
        for (ServerCapex other : alike(row, facts)) {
            if (other.equals(row)) {
                return turn;
            }
            turn += other.inService().equals(row.inService()) ? 1 : 0;
        }
        throw new AssertionError();
    }
}
