package org.truecost.check;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.Ledger;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.recognition.AssetDays;

/** The current server assets, by number and by the features that a purchase of the same goods would share. */
final class Assets {

    private final Map<String, ServerCapex> byId = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Purchase, String> byPurchase = new HashMap<>();

    /** The assets that a purchase may belong to, by their common features. */
    private final Map<Object, List<ServerCapex>> byHint = new HashMap<>();

    /** Assets alike in a hint that are remembered: with more of them the hint says nothing. */
    private static final int ALIKE = 20;

    /** What two lines of the same purchase have in common (cost-model.md, rule 4). */
    private record Purchase(String vendor, LocalDate date, Money amount) {}

    private Assets() {}

    static Assets of(Ledger ledger) {
        Assets assets = new Assets();
        ledger.forEachAsset(asset -> {
            if (asset.isInForce()) {
                assets.add(asset);
            }
        });
        return assets;
    }

    /** An asset split over several lines has the amount of its largest line: its ratios, not its amounts, differ. */
    private void add(ServerCapex asset) {
        byId.merge(asset.id(), asset, Assets::larger);
        days.putIfAbsent(asset.id(), asset.paidOn());
        purchase(asset.vendor(), asset.purchaseDate(), asset.amount().base())
                .ifPresent(purchase -> byPurchase.putIfAbsent(purchase, asset.id()));
        hints(asset.vendor(), asset.gpuCount()).forEach(hint -> {
            List<ServerCapex> alike = byHint.computeIfAbsent(hint, any -> new ArrayList<>());
            if (alike.size() < ALIKE) {
                alike.add(asset);
            }
        });
    }

    /** What an asset is looked up by: the vendor's name, the number of GPUs. */
    private static Stream<Object> hints(@Nullable String vendor, @Nullable BigDecimal gpus) {
        return Stream.<@Nullable Object>of(vendor, gpus == null ? null : gpus.stripTrailingZeros())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    Optional<ServerCapex> find(@Nullable String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The day a line is paid as a whole; of one that an asset contains and no row dates, the asset's day (cost-model.md, rule 20). */
    @Nullable
    LocalDate paidOn(CostRecord record) {
        LocalDate own = record.paidOn();
        return own != null ? own : days().ofParent(record).orElse(null);
    }

    /** The day of each asset; of several rows with one number the first. */
    AssetDays days() {
        return new AssetDays(days);
    }

    /** The number of the asset that has the vendor, date and amount of a purchase. */
    Optional<String> like(@Nullable String vendor, @Nullable LocalDate date, Money amount) {
        return purchase(vendor, date, amount).map(byPurchase::get);
    }

    /** An asset that a purchase fits into and that has two of vendor, day and number of GPUs in common with it. */
    Optional<ServerCapex> likelyHolding(GpuPurchase purchase) {
        return hints(purchase.vendor(), purchase.quantity())
                .flatMap(hint -> byHint.getOrDefault(hint, List.of()).stream())
                .filter(asset -> fits(purchase, asset) && inCommon(purchase, asset) >= 2)
                .findFirst();
    }

    private static boolean fits(GpuPurchase purchase, ServerCapex asset) {
        Money amount = requireNonNull(purchase.amount()).base();
        Money whole = asset.amount().base();
        BigDecimal gpus = asset.gpuCount();
        return amount.currency().equals(whole.currency())
                && amount.compareTo(whole) <= 0
                && (gpus == null || purchase.quantity().compareTo(gpus) <= 0);
    }

    private static long inCommon(GpuPurchase purchase, ServerCapex asset) {
        BigDecimal gpus = asset.gpuCount();
        boolean vendor = purchase.vendor() != null && purchase.vendor().equals(asset.vendor());
        boolean day = purchase.purchaseDate() != null && purchase.purchaseDate().equals(asset.purchaseDate());
        boolean count = gpus != null && purchase.quantity().compareTo(gpus) == 0;
        return Stream.of(vendor, day, count).filter(same -> same).count();
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
