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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.mapping.MappingSet;
import org.truecost.input.mapping.TableColumns;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.SheetKind;

/**
 * Mappings of layouts that well-known programs export. They are starting points of drafts and never applied by themselves: accounts,
 * currencies and lives differ from company to company. What a sheet says for certain is filled in; {@code ???} remains where a person
 * decides. A comment {@code #: key} becomes a sentence in the user's language.
 */
final class ShippedMappings {

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
            "xero-fixed-assets");

    private static final Map<String, Message> COMMENTS = Map.ofEntries(
            Map.entry("words", Message.of("mappings.draft.words")),
            Map.entry("date", Message.of("mappings.shipped.date")),
            Map.entry("currency", Message.of("mappings.draft.currency")),
            Map.entry("life", Message.of("mappings.shipped.life")),
            Map.entry("expenses", Message.of("mappings.shipped.expenses")),
            Map.entry("otherAccounts", Message.of("mappings.shipped.otherAccounts")),
            Map.entry("gpus", Message.of("mappings.shipped.gpus")),
            Map.entry("perUnit", Message.of("mappings.shipped.perUnit")),
            Map.entry("otherHardware", Message.of("mappings.shipped.otherHardware")),
            Map.entry("inService", Message.of("mappings.shipped.inService")));

    private static final String UNDECIDED = "\"???\"";
    private static final String FILES = "files: \"*\"";
    private static final String ENCODING = "encoding: ";
    private static final Pattern MARKED = Pattern.compile("(?<yaml>.*?) #: (?<key>\\w+)");
    private static final Pattern FROM = Pattern.compile("from: (?<column>[^,}]+)");

    private final SampledSheet sheet;
    private final boolean said;
    private final Language language;
    private final int header;
    private final TableColumns columns;

    private ShippedMappings(SampledSheet sheet, boolean said, Language language, int header) {
        this.sheet = sheet;
        this.said = said;
        this.language = language;
        this.header = header;
        this.columns = TableColumns.of(null, sheet.rows().get(header), sheet.dates());
    }

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
        return MappingSet.of(texts)
                .fitting(sheet.rows(), sheet.dates())
                .map(found -> new ShippedMappings(sheet, kind != null, language, found.row())
                        .filledIn(requireNonNull(texts.get(found.mapping())), files, encoding));
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

    private String filledIn(String text, String files, @Nullable String encoding) {
        return text.lines()
                .filter(line -> encoding != null || !line.startsWith(ENCODING))
                .map(line -> line(line, files, encoding).in(language) + "\n")
                .collect(Collectors.joining());
    }

    private DraftLine line(String line, String files, @Nullable String encoding) {
        if (line.equals(FILES)) {
            return new DraftLine("files: " + Quoted.text(files), Message.of("mappings.draft.files"));
        }
        if (encoding != null && line.startsWith(ENCODING)) {
            return new DraftLine(ENCODING + Quoted.text(encoding), null);
        }
        Matcher marked = MARKED.matcher(line);
        if (!marked.matches()) {
            return new DraftLine(line, null);
        }
        String yaml = certain(marked.group("yaml"));
        return new DraftLine(yaml, yaml.contains("???") ? COMMENTS.get(marked.group("key")) : null);
    }

    /** With what the column's values say for certain: the form of its days, and its words as far as they may be shown. */
    private String certain(String yaml) {
        Matcher from = FROM.matcher(yaml);
        if (!from.find()) {
            return yaml;
        }
        Optional<DraftColumn> column = column(from.group("column").strip());
        if (column.isEmpty()) {
            return yaml;
        }
        return words(days(yaml, column.get()), column.get());
    }

    private Optional<DraftColumn> column(String name) {
        return columns.names().entrySet().stream()
                .filter(one -> Quoted.text(one.getValue()).equals(name))
                .map(one -> DraftColumn.of(
                        one.getKey(),
                        one.getValue(),
                        sheet.rows().subList(header + 1, sheet.rows().size()),
                        sheet.dates()))
                .findFirst();
    }

    private static String days(String yaml, DraftColumn column) {
        List<String> forms = column.forms();
        if (column.isOfTheContractsDays()) {
            return yaml.replace(", date: " + UNDECIDED, "");
        }
        return forms.size() == 1 ? yaml.replace("date: " + UNDECIDED, "date: " + Quoted.text(forms.getFirst())) : yaml;
    }

    private String words(String yaml, DraftColumn column) {
        List<String> words = said ? column.words() : List.of();
        return words.isEmpty()
                ? yaml
                : yaml.replace(
                        "words: " + UNDECIDED,
                        words.stream()
                                .map(word -> Quoted.text(word) + ": " + UNDECIDED)
                                .collect(Collectors.joining(", ", "words: { ", " }")));
    }
}
