package org.truecost.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truecost.problem.SheetKind;

/**
 * The credits of a ledger by the purchases they name (cost-model.md, rule 29), so that a purchase is shown with them. A purchase of
 * several items has a credit for each item of the model it names. Its size grows with the credits.
 */
public final class Credits {

    private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::date)
            .thenComparing(Credit::id)
            .thenComparing(credit -> credit.source().sheet().workbook())
            .thenComparing(credit -> credit.source().sheet().name())
            .thenComparingInt(credit -> credit.source().row());

    private final Map<Named, List<Credit>> byPurchase = new HashMap<>();

    /** A purchase as credits name it. */
    private record Named(SheetKind sheet, String id, String model) {
        static Named of(Credit credit) {
            return new Named(credit.source().sheet().kind(), credit.creditFor(), modelOf(credit));
        }
    }

    /** Adds a record where it is a credit in force; goods on order and replaced figures lower nothing. */
    public void add(CostRecord record) {
        if (record instanceof Credit credit && credit.isInForce() && !credit.isCommitted()) {
            List<Credit> ofPurchase = byPurchase.computeIfAbsent(Named.of(credit), any -> new ArrayList<>());
            ofPurchase.add(credit);
            ofPurchase.sort(ORDER);
        }
    }

    /** The record, a purchase with its credits in the order of their days. */
    public CostRecord on(CostRecord record) {
        if (byPurchase.isEmpty()) {
            return record;
        }
        List<Credit> credits = switch (record) {
            case GpuPurchase purchase -> of(purchase, purchase.model());
            case ServerCapex asset -> of(asset, "");
            case LifeChange change -> List.of();
            case Credit credit -> List.of();
            case OperatingExpense expense -> List.of();
            case Payroll payroll -> List.of();
        };
        return credits.isEmpty() ? record : record.with(record.attributes().credited(credits));
    }

    private List<Credit> of(CostRecord purchase, String model) {
        return List.copyOf(byPurchase.getOrDefault(
                new Named(purchase.source().sheet().kind(), purchase.id(), alike(model)), List.of()));
    }

    /** An asset is one item. */
    private static String modelOf(Credit credit) {
        return credit.source().sheet().kind() == SheetKind.SERVER_CAPEX ? "" : alike(credit.name());
    }

    private static String alike(String model) {
        return model.strip().toLowerCase(Locale.ROOT);
    }
}
