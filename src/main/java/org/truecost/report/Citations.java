package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Qualifier;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;

/**
 * Collects where the cost lines come from, in constant memory: few lines are cited individually, many by what they have in
 * common; a line that has nothing in common with others keeps its number and its cell.
 */
public final class Citations implements Consumer<CostLine> {

    /** More lines than this are not cited individually, and no more kinds of source than this are listed. */
    static final int MOST = 30;

    /** The number of sources cited separately before the rest are cited together. */
    private static final int MOST_SOURCES = 500;

    private final PayPrivacy privacy;
    private final List<CostLine> single = new ArrayList<>();
    private final Map<Origin, Citation> merged = new LinkedHashMap<>();
    private long lines;

    /** What lines must have in common to be cited together. */
    private record Origin(
            SheetKind sheet,
            CostLine.Treatment treatment,
            Qualifier qualifier,
            @Nullable String reference,
            @Nullable String date) {

        static Origin of(Citation citation) {
            return new Origin(
                    citation.sheet(),
                    citation.treatment(),
                    citation.qualifier(),
                    citation.reference(),
                    citation.referenceDate());
        }

        /** The origin without its source, for lines with too many sources to list. */
        Origin anonymous() {
            return new Origin(sheet, treatment, qualifier, null, null);
        }
    }

    public Citations(PayPrivacy privacy) {
        this.privacy = privacy;
    }

    @Override
    public void accept(CostLine line) {
        Citation citation = cite(line, true);
        lines++;
        if (lines <= MOST) {
            single.add(line);
        }
        Origin origin = Origin.of(citation);
        boolean known = merged.containsKey(origin) || merged.size() < MOST_SOURCES;
        merged.merge(known ? origin : origin.anonymous(), withoutPay(citation), Citations::both);
    }

    /** The citations of the lines seen; of many, the sources with the most lines first. */
    public List<Citation> list() {
        return lines <= MOST
                ? singly()
                : merged.values().stream()
                        .sorted(Comparator.comparingLong(Citation::lines).reversed())
                        .toList();
    }

    private List<Citation> singly() {
        Set<CostLine> hidden = Set.copyOf(privacy.hidden(single));
        return single.stream().map(line -> cite(line, !hidden.contains(line))).toList();
    }

    private Citation cite(CostLine line, boolean isShown) {
        CostRecord cost = line.record();
        Attributes attributes = cost.attributes();
        return new Citation(
                cost.source().sheet().kind(),
                privacy.id(cost) + " · " + what(line),
                1,
                line.treatment(),
                attributes.qualifier(),
                privacy.reference(cost),
                privacy.referenceDate(cost),
                isShown && line.recognised() != null ? line.recognised().life().base() : null,
                cost.source().location());
    }

    private String what(CostLine line) {
        CostRecord cost = line.record();
        String shown = privacy.name(cost);
        String name = shown == null ? "" : shown;
        BigDecimal quantity = line.course() == null || line.course().span() == null ? cost.quantity() : line.count();
        return quantity == null ? name : name + " × " + quantity.toPlainString();
    }

    /** No pay is cited for many lines together: which of them may be shown is not known line by line. */
    private static Citation withoutPay(Citation one) {
        return one.sheet() != SheetKind.PAYROLL
                ? one
                : new Citation(
                        one.sheet(),
                        one.what(),
                        one.lines(),
                        one.treatment(),
                        one.qualifier(),
                        one.reference(),
                        one.referenceDate(),
                        null,
                        one.place());
    }

    private static Citation both(Citation one, Citation other) {
        boolean alike = Origin.of(one).equals(Origin.of(other));
        return new Citation(
                one.sheet(),
                null,
                one.lines() + other.lines(),
                one.treatment(),
                one.qualifier(),
                alike ? one.reference() : null,
                alike ? one.referenceDate() : null,
                sum(one.life(), other.life()),
                null);
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
