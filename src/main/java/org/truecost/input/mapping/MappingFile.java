package org.truecost.input.mapping;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.input.delimited.Encodings;
import org.truecost.input.mapping.Mapping.ExcludedRows;
import org.truecost.input.mapping.Mapping.Of;
import org.truecost.input.mapping.Mapping.Reading;
import org.truecost.input.mapping.Mapping.Section;
import org.truecost.input.mapping.Mapping.Total;
import org.truecost.problem.Message;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a mapping from its file: YAML without aliases and tags, of bounded size. The names of columns are kept as they are
 * compared, see {@link Glob#normal}.
 */
final class MappingFile {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEPTH = 10;

    private static final String FILES = "files";
    private static final String READ_AS = "read as";
    private static final String BESIDES = "besides";
    private static final String COLUMNS = "columns";
    private static final String MONTHS = "months";
    private static final String ROWS = "rows";
    private final String file;
    private final Map<String, Entry> entries;

    private MappingFile(String file, Map<String, Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * The mapping that a file describes. One that is wrong, but says which files it is for, holds up only these.
     *
     * @param file its name, for errors
     * @throws MappingFault if it does not even say that
     */
    static Mapping read(String file, String text) {
        Entry root = new Entry(file, file, compose(file, text));
        return new MappingFile(file, root.entries()).mapping(root);
    }

    private static Node compose(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(DEPTH);
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node == null) {
                throw new MappingFault(file, 0, Message.of("mappings.empty"));
            }
            return node;
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 0
                    : malformed.getProblemMark().getLine() + 1;
            throw new MappingFault(file, line, Message.of("mappings.malformed"));
        } catch (YAMLException malformed) {
            throw new MappingFault(file, 0, Message.of("mappings.malformed"));
        }
    }

    private Mapping mapping(Entry root) {
        if (!entries.containsKey(FILES)) {
            // Another name in its place says more than that it is missing.
            root.entries(EntryPlace.MAPPING);
        }
        SheetScope files = new SheetScope(required(FILES).texts(), List.of(), null);
        try {
            root.entries(EntryPlace.MAPPING);
            List<Integer> undecided = root.undecided();
            SheetScope scope = new SheetScope(files.files(), texts("sheets"), encoding());
            List<String> headers = names(required("headers"));
            return undecided.isEmpty()
                    ? decided(scope, headers)
                    : Mapping.undecided(file, scope, headers, headerRows(), undecided);
        } catch (MappingFault fault) {
            return Mapping.faulty(file, files, fault.words());
        }
    }

    private Mapping decided(SheetScope scope, List<String> headers) {
        return new Mapping(
                file,
                scope,
                headers,
                headerRows(),
                above(),
                totals(),
                leftOut(),
                section(),
                new LinkedHashSet<>(names("fill down")),
                readings(),
                new LinkedHashSet<>(names("not used")),
                List.of(),
                null);
    }

    private @Nullable Charset encoding() {
        Entry entry = entries.get("encoding");
        return entry == null
                ? null
                : Encodings.named(entry.text())
                        .orElseThrow(() -> entry.wrong(Message.of("mappings.expected.encoding")));
    }

    private Entry required(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new MappingFault(file, 1, Message.of("mappings.missing").with("name", key));
        }
        return entry;
    }

    private List<String> texts(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.texts();
    }

    private List<String> names(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : names(entry);
    }

    static List<String> names(Entry entry) {
        return entry.texts().stream().map(Glob::normal).toList();
    }

    private int headerRows() {
        Entry entry = entries.get("header rows");
        if (entry == null || entry.text().equals("1")) {
            return 1;
        }
        if (entry.text().equals("2")) {
            return 2;
        }
        throw entry.wrong(Message.of("mappings.expected.headerRows"));
    }

    private Map<String, String> above() {
        Entry entry = entries.get("above");
        return entry == null
                ? Map.of()
                : entry.entries().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> Glob.normal(one.getKey()),
                                one -> one.getValue().text()));
    }

    private List<Total> totals() {
        return each("totals").stream()
                .map(entry -> {
                    Map<String, Entry> parts = entry.entries(EntryPlace.TOTAL);
                    return new Total(pattern(part(entry, parts, "where")), of(part(entry, parts, "of")));
                })
                .toList();
    }

    private static Of of(Entry entry) {
        return switch (entry.text()) {
            case "section" -> Of.SECTION;
            case "all" -> Of.ALL;
            case "nothing" -> Of.NOTHING;
            default -> throw entry.wrong(Message.of("mappings.expected.of"));
        };
    }

    private List<ExcludedRows> leftOut() {
        return each("rows left out").stream()
                .map(entry -> {
                    Map<String, Entry> parts = entry.entries(EntryPlace.LEFT_OUT);
                    return new ExcludedRows(
                            pattern(part(entry, parts, "where")),
                            part(entry, parts, "because").text());
                })
                .toList();
    }

    private @Nullable Section section() {
        Entry entry = entries.get("section");
        if (entry == null) {
            return null;
        }
        Map<String, Entry> parts = entry.entries(EntryPlace.SECTION);
        return new Section(
                pattern(part(entry, parts, "where")),
                Glob.normal(part(entry, parts, "column").text()),
                Glob.normal(part(entry, parts, "name").text()));
    }

    private List<Entry> each(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.items();
    }

    static Entry part(Entry whole, Map<String, Entry> parts, String key) {
        Entry part = parts.get(key);
        if (part == null) {
            throw whole.wrong(Message.of("mappings.missing").with("name", key));
        }
        return part;
    }

    private static RowPattern pattern(Entry entry) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        entry.entries().forEach((column, texts) -> cells.put(Glob.normal(column), texts.texts()));
        return new RowPattern(cells);
    }

    private List<Reading> readings() {
        Entry several = entries.get("readings");
        if (several == null) {
            return List.of(reading(required(READ_AS), entries));
        }
        if (entries.containsKey(READ_AS) || entries.containsKey(COLUMNS)) {
            throw several.wrong(Message.of("mappings.readingsAlone"));
        }
        List<Reading> readings = new ArrayList<>();
        several.items().forEach(item -> {
            Map<String, Entry> parts = item.entries(EntryPlace.READING);
            readings.add(reading(part(item, parts, READ_AS), parts));
        });
        return readings;
    }

    private static Reading reading(Entry kind, Map<String, Entry> parts) {
        Entry rows = parts.get(ROWS);
        Entry months = parts.get(MONTHS);
        MonthColumns columns = months == null ? null : ColumnEntries.months(months);
        Entry besides = parts.get(BESIDES);
        return ColumnEntries.reading(
                kind,
                rows == null ? null : pattern(rows),
                besides == null ? null : Glob.normal(besides.text()),
                columns,
                part(kind, parts, COLUMNS));
    }
}
