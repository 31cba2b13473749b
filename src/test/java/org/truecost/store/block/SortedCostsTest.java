package org.truecost.store.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.files.ScratchFolder;
import org.truecost.problem.SheetKind;

/** However many records there are and however they come, they are shown in the one order, and nothing is left of them. */
class SortedCostsTest {

    private static final List<SheetKind> KINDS = List.of(SheetKind.SERVER_CAPEX, SheetKind.PAYROLL);

    @TempDir
    Path folder;

    @Test
    void showsRecordsOfManyPartsInOrderAsOftenAsAsked() {
        List<PackedCost> records = records(60_000);
        SortedCosts sorted = collected(records);
        Collections.sort(records);

        assertThat(shown(sorted, EnumSet.allOf(SheetKind.class))).isEqualTo(records);
        assertThat(shown(sorted, EnumSet.allOf(SheetKind.class))).isEqualTo(records);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsRecordsOfOneKindAlone() {
        List<PackedCost> records = records(30_000);
        SortedCosts sorted = collected(records);
        Collections.sort(records);

        assertThat(shown(sorted, Set.of(SheetKind.SERVER_CAPEX)))
                .isEqualTo(records.stream()
                        .filter(record -> record.kind() == SheetKind.SERVER_CAPEX)
                        .toList());
    }

    @Test
    void showsAFewAndNone() {
        List<PackedCost> records = records(3);
        Collections.sort(records);

        assertThat(shown(collected(records), EnumSet.allOf(SheetKind.class))).isEqualTo(records);
        assertThat(shown(collected(List.of()), EnumSet.allOf(SheetKind.class))).isEmpty();
    }

    /** A bill and its estimate may be in two parts, in either order; of two bills the first counts, and none is a line twice. */
    @Test
    void showsAnEstimateWithItsBill() {
        List<PackedCost> records = records(60_000);
        PackedCost estimate = records.get(7);
        PackedRow late = bill(estimate, 2, "Z");
        PackedRow first = bill(estimate, 1, "B");
        for (PackedRow row : List.of(late, first)) {
            int sheet = row.equals(first) ? 0 : 1;
            records.addFirst(PackedCost.of(row, sheet));
            records.add(PackedCost.ofBill(row, sheet));
        }
        Map<PackedCost, String> billed = new HashMap<>();
        List<PackedCost> shown = new ArrayList<>();
        collected(records).forEach(EnumSet.allOf(SheetKind.class), (record, bill) -> {
            shown.add(record);
            if (bill != null) {
                billed.put(record, bill);
            }
        });

        assertThat(shown).hasSize(60_002);
        assertThat(billed.keySet())
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .filter(record -> !record.isBill() && record.isSameNumber(estimate))
                        .toList());
        assertThat(billed).containsEntry(estimate, "B");
        assertThat(Set.copyOf(billed.values())).containsExactly("B");
    }

    private static PackedRow bill(PackedCost estimate, int row, String id) {
        @Nullable Object[] values = new Object[CostField.END];
        values[CostField.ROW_NUMBER.number()] = row;
        values[CostField.KIND.number()] = CostRecords.KINDS.indexOf(estimate.kind());
        values[CostField.LINE_ID.number()] = id;
        values[CostField.ESTIMATE.number()] = estimate.id();
        return PackedRow.of(values);
    }

    private SortedCosts collected(List<PackedCost> records) {
        SortedCosts.Collector collector = new SortedCosts.Collector(new ScratchFolder(folder));
        records.forEach(collector::add);
        return collector.sorted();
    }

    /** Many share their id, so that sheet and row decide. */
    private static List<PackedCost> records(int count) {
        Random random = new Random(1);
        List<PackedCost> records = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            int kind = CostRecords.KINDS.indexOf(KINDS.get(random.nextInt(KINDS.size())));
            String id = "行-" + random.nextInt(count / 2 + 1);
            records.add(PackedCost.of(PackedRow.of(row, kind, id, "資材 " + row, null), random.nextInt(3)));
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static List<PackedCost> shown(SortedCosts sorted, Set<SheetKind> kinds) {
        List<PackedCost> shown = new ArrayList<>();
        sorted.forEach(kinds, (record, bill) -> shown.add(record));
        return shown;
    }
}
