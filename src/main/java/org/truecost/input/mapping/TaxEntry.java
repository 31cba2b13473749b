package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.truecost.problem.Message;

/** Reads from a mapping file what is taken off an amount for the tax in it (cost-model.md, rule 43). */
final class TaxEntry {

    private static final String CODE = "tax code";
    private static final String PERCENT = "percent";
    static final String NOTHING = "nothing";

    private TaxEntry() {}

    /** The tax: its column, or a code with the percentage of each word, or {@code nothing}, where none is recovered. */
    static ColumnSource.Tax read(Entry entry) {
        if (entry.isText()) {
            boolean nothing = entry.text().equals(NOTHING);
            return new ColumnSource.Tax(nothing ? null : Glob.normal(entry.text()), Map.of());
        }
        Map<String, Entry> parts = entry.entries(EntryPlace.TAX);
        Map<String, BigDecimal> percents = new HashMap<>();
        MappingFile.part(entry, parts, PERCENT)
                .entries()
                .forEach((code, percent) -> percents.put(Glob.normal(code), percent(percent)));
        if (percents.isEmpty()) {
            throw entry.wrong(Message.of("mappings.expected.percent"));
        }
        return new ColumnSource.Tax(
                Glob.normal(MappingFile.part(entry, parts, CODE).text()), percents);
    }

    private static BigDecimal percent(Entry entry) {
        if (!entry.text().matches("\\d{1,2}(?:\\.\\d{1,4})?")) {
            throw entry.wrong(Message.of("mappings.expected.percent"));
        }
        return new BigDecimal(entry.text());
    }
}
