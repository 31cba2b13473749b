package org.truecost.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of life of a ledger's assets (cost-model.md, rules 27, 34): rows of one asset and of one share of it, by entity, ratio and
 * currency, whose first days differ. The earliest is the asset, the later ones change it. Of several shares that are alike, the first
 * of a day continues the first of the earlier day, and so on. Its size grows with the changes. Of a number with more than {@value #MOST}
 * rows none is a change: it is no asset's number, and the checks say what its ratios add up to.
 */
public final class LifeChanges {

    private static final int MOST = 1_000;

    private final Map<ServerCapex, List<LifeChange>> byAsset = new HashMap<>();
    private final Set<ServerCapex> later = new HashSet<>();

    /** The rows of the number at hand, as many as can matter. */
    private final List<ServerCapex> rows = new ArrayList<>();

    /** Rows that may continue each other. */
    private record Share(@Nullable String entity, @Nullable BigDecimal ratio, Currency currency, int ofItsDay) {

        static Share of(ServerCapex row, int ofItsDay) {
            BigDecimal ratio = row.attributes().allocation();
            return new Share(
                    row.attributes().entity(),
                    ratio == null ? null : ratio.stripTrailingZeros(),
                    row.amount().currency(),
                    ofItsDay);
        }
    }

    /** Adds a record; those of one number must come one after the other, and {@link #end} after the last. */
    public void add(CostRecord record) {
        if (record instanceof ServerCapex asset && asset.isInForce() && !asset.isCommitted()) {
            if (!rows.isEmpty() && !rows.getFirst().id().equals(asset.id())) {
                end();
            }
            if (rows.size() <= MOST) {
                rows.add(asset);
            }
        }
    }

    /** Ends the number at hand. */
    public void end() {
        if (rows.size() > 1 && rows.size() <= MOST) {
            chains().values().stream().filter(chain -> chain.size() > 1).forEach(chain -> {
                List<ServerCapex> changes = chain.subList(1, chain.size());
                byAsset.put(
                        chain.getFirst(), changes.stream().map(LifeChange::new).toList());
                later.addAll(changes);
            });
        }
        rows.clear();
    }

    /** Rows that continue each other, by their days. */
    private Map<Share, List<ServerCapex>> chains() {
        Map<Object, Integer> ofTheirDays = new HashMap<>();
        Map<Share, List<ServerCapex>> chains = new HashMap<>();
        rows.stream().sorted(Comparator.comparing(ServerCapex::inService)).forEach(row -> {
            int before = ofTheirDays.merge(List.of(row.inService(), Share.of(row, 0)), 1, Integer::sum);
            chains.computeIfAbsent(Share.of(row, before), any -> new ArrayList<>())
                    .add(row);
        });
        return chains;
    }

    /** The record as the ledger shows it: an asset with its changes, or a later row of it as a change. */
    public CostRecord on(CostRecord record) {
        if (byAsset.isEmpty() || !(record instanceof ServerCapex asset)) {
            return record;
        }
        if (later.contains(asset)) {
            return new LifeChange(asset);
        }
        List<LifeChange> changes = byAsset.get(asset);
        return changes == null ? asset : asset.with(asset.attributes().changed(changes));
    }
}
