package org.truecost.input.draft;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.MappingSet;
import org.truecost.problem.Language;
import org.truecost.problem.SheetKind;

/**
 * Mappings of layouts that well-known programs export. They are starting points of drafts and never applied by themselves: accounts,
 * currencies and lives differ from company to company.
 */
final class ShippedMappings {

    /** Has a header more than another one, of what is not delivered yet, and goes before it. */
    private static final String MORE_SPECIFIC = "sap-purchase-orders-open";

    private static final List<String> NAMES = List.of(
            "aws-cur-2",
            "dynamics-fixed-assets",
            "focus",
            "freee-fixed-assets",
            "money-forward-journal",
            "netsuite-fixed-assets",
            "quickbooks-transactions",
            "sap-assets",
            "sap-purchase-orders",
            MORE_SPECIFIC,
            "xero-fixed-assets");

    private ShippedMappings() {}

    /**
     * A draft made from the shipped mapping whose headers a sheet has; empty where it has those of none.
     *
     * @param files the pattern of the workbooks' names
     * @param kind what the sheet is; null where that was not said
     * @param encoding of a text table; null where it says so itself
     * @param language of the comments
     */
    static Optional<String> draft(
            String files, SampledSheet sheet, @Nullable SheetKind kind, @Nullable String encoding, Language language) {
        Map<String, String> texts = texts(kind);
        Map<String, String> others = new TreeMap<>(texts);
        others.remove(MORE_SPECIFIC);
        Map<String, String> specific = new TreeMap<>(texts);
        specific.keySet().retainAll(Set.of(MORE_SPECIFIC));
        return MappingSet.of(specific)
                .fitting(sheet.rows(), sheet.dates())
                .or(() -> MappingSet.of(others).fitting(sheet.rows(), sheet.dates()))
                .map(found -> new ShippedDraft(sheet, found.row(), kind != null, language)
                        .of(requireNonNull(texts.get(found.mapping())), files, encoding));
    }

    /** Those with a reading of a kind. */
    private static Map<String, String> texts(@Nullable SheetKind kind) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : NAMES) {
            String text = text(name);
            if (kind == null || reads(text, kind)) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    /** Whether one of a mapping's readings is of a kind. */
    private static boolean reads(String text, SheetKind kind) {
        String entry = "read as: " + kind.words().in(Language.standard()) + "\n";
        return text.toLowerCase(Locale.ROOT).contains(entry.toLowerCase(Locale.ROOT));
    }

    private static String text(String name) {
        try (InputStream in =
                requireNonNull(ShippedMappings.class.getResourceAsStream("/shipped-mappings/" + name + ".yml"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
