package org.truecost.input.mapping;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truecost.files.Fingerprint;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.RawRow;
import org.truecost.input.sheet.SheetTab;

/**
 * The mappings there are.
 *
 * @param texts the files' texts by their names
 */
public record MappingSet(Map<String, String> texts, List<Mapping> mappings) {

    private static final int SHORT = 8;

    /** None. */
    public static final MappingSet NONE = new MappingSet(Map.of(), List.of());

    public MappingSet {
        texts = Map.copyOf(texts);
        mappings = List.copyOf(mappings);
    }

    /**
     * The mappings that files describe.
     *
     * @param texts the files' texts by their names
     * @throws MappingFault if one of them does not even say which files it is for
     */
    public static MappingSet of(Map<String, String> texts) {
        return new MappingSet(
                texts,
                new TreeMap<>(texts)
                        .entrySet().stream()
                                .map(file -> MappingFile.read(file.getKey(), file.getValue()))
                                .toList());
    }

    /** The texts of the mappings for a workbook of a name, one after the other: with another text it may be read otherwise. */
    public String textsFor(String workbook) {
        StringBuilder all = new StringBuilder();
        mappings.stream()
                .filter(mapping -> mapping.scope().hasFile(workbook))
                .forEach(mapping -> all.append('\0').append(texts.get(mapping.name())));
        return all.toString();
    }

    /** A mapping's name and the beginning of the digest of its text, {@code opex.yml 9bc14e22}. */
    public String version(String mapping) {
        return mapping + " "
                + Fingerprint.ofText(texts.getOrDefault(mapping, "")).substring(0, SHORT);
    }

    /** How a text table of a name is encoded by the mappings for it; null where none says it, or two contradict each other. */
    public @Nullable Charset encoding(String workbook) {
        List<Charset> said = mappings.stream()
                .filter(mapping -> mapping.scope().hasFile(workbook))
                .map(mapping -> mapping.scope().encoding())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : null;
    }

    /**
     * A row that has all headers of a mapping.
     *
     * @param mapping the mapping's name
     * @param row its index among the rows
     */
    public record Fitting(String mapping, int row) {}

    /** The mapping whose headers one of some rows has, the one with the most where several do; empty where none has. */
    public Optional<Fitting> fitting(List<RawRow> rows, DateSystem dates) {
        List<Set<String>> names = rows.stream()
                .map(row -> TableColumns.of(null, row, dates).indexes().keySet())
                .toList();
        return mappings.stream()
                .sorted(Comparator.comparingInt(
                                (Mapping mapping) -> mapping.headers().size())
                        .reversed())
                .flatMap(mapping -> IntStream.range(0, rows.size())
                        .filter(row -> names.get(row).containsAll(mapping.headers()))
                        .mapToObj(row -> new Fitting(mapping.name(), row)))
                .findFirst();
    }

    /** Looks for the header of one of them in a sheet. */
    public MappingSearch search(String workbook, SheetTab tab, DateSystem dates) {
        return new MappingSearch(
                mappings.stream()
                        .filter(mapping -> mapping.scope().hasFile(workbook)
                                && mapping.scope().hasSheet(tab.name()))
                        .toList(),
                workbook,
                tab,
                dates);
    }
}
