package org.truecost.store.block;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is in a block of cost records, for tests that look for what must not be there. */
public final class UnpackedBlock {

    private UnpackedBlock() {}

    /** The values of all its records as texts, by their columns. */
    public static Map<String, Set<String>> values(byte[] block) {
        Map<String, Set<String>> values = new TreeMap<>();
        CostBlocks.forEachIn(block, record -> {
            for (CostField field : CostField.values()) {
                @Nullable Object value = record.unpack().value(field);
                values.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), none -> new TreeSet<>())
                        .add(String.valueOf(value));
            }
        });
        return values;
    }
}
