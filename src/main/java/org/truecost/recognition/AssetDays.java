package org.truecost.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Ledger;

/**
 * The day each asset in force was bought, or went into service where no other day is stated: the day of the rate of what it contains
 * and no row dates (cost-model.md, rule 20). It grows with the assets.
 */
public final class AssetDays {

    /** No asset is known. */
    public static final AssetDays NONE = new AssetDays(Map.of());

    private final Map<String, LocalDate> days;

    /** The days by the assets' numbers; a view of them. */
    public AssetDays(Map<String, LocalDate> days) {
        this.days = days;
    }

    /** Of the assets of a ledger; of several rows with one number the first. */
    public static AssetDays of(Ledger ledger) {
        Map<String, LocalDate> days = new HashMap<>();
        ledger.forEachAsset(asset -> {
            if (asset.isInForce()) {
                days.putIfAbsent(asset.id(), asset.paidOn());
            }
        });
        return new AssetDays(days);
    }

    /** The day of the asset that contains a line; empty where none does. */
    public Optional<LocalDate> ofParent(CostRecord record) {
        return Optional.ofNullable(record.includedIn()).map(days::get);
    }
}
