package org.truecost.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truecost.money.Money;

/** The server assets in force, by number and by what a purchase of the same goods would look like. */
final class Assets {

    private final Map<String, ServerCapex> byId = new HashMap<>();
    private final Map<Purchase, String> byPurchase = new HashMap<>();

    /** What two lines of the same purchase have in common (domain.md rule 4). */
    private record Purchase(String vendor, LocalDate date, Money amount) {}

    private Assets() {}

    static Assets of(Ledger ledger) {
        Assets assets = new Assets();
        ledger.forEachCost(record -> {
            if (record instanceof ServerCapex asset && LedgerChecks.inForce(asset)) {
                assets.add(asset);
            }
        });
        return assets;
    }

    /** An asset split over several lines has the amount of its largest line: its ratios, not its amounts, differ. */
    private void add(ServerCapex asset) {
        byId.merge(asset.id(), asset, Assets::larger);
        purchase(asset.vendor(), asset.purchaseDate(), asset.amount().base())
                .ifPresent(purchase -> byPurchase.putIfAbsent(purchase, asset.id()));
    }

    Optional<ServerCapex> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The number of the asset that has the vendor, date and amount of a purchase. */
    Optional<String> like(@Nullable String vendor, @Nullable LocalDate date, Money amount) {
        return purchase(vendor, date, amount).map(byPurchase::get);
    }

    private static Optional<Purchase> purchase(@Nullable String vendor, @Nullable LocalDate date, Money amount) {
        return vendor == null || date == null ? Optional.empty() : Optional.of(new Purchase(vendor, date, amount));
    }

    private static ServerCapex larger(ServerCapex one, ServerCapex other) {
        Money first = one.amount().base();
        Money second = other.amount().base();
        boolean otherIsLarger = first.currency().equals(second.currency()) && second.compareTo(first) > 0;
        return otherIsLarger ? other : one;
    }
}
