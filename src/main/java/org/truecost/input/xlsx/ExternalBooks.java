package org.truecost.input.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.FileReference;
import org.truecost.input.file.LinkedBook;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.UnreadableWorkbookException;

/**
 * The other workbooks that formulas of a workbook may refer to. A formula gives their number, {@code [2]Rates!B3}, or a name that stands for
 * such a reference.
 *
 * @param files their names, in the order of their numbers, from 1
 * @param names the names that stand for references to one of them, in small letters, with the file's name
 */
record ExternalBooks(List<String> files, Map<String, String> names) {

    static final ExternalBooks NONE = new ExternalBooks(List.of(), Map.of());

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}_.\\\\!'])[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*+(?![(!'])");

    ExternalBooks {
        files = List.copyOf(files);
        names = Map.copyOf(names);
    }

    /**
     * The books of a workbook.
     *
     * @param links the parts that hold what is known of each; null where the workbook does not say
     * @param defined what the workbook's names stand for, several where a name does on several sheets
     */
    static ExternalBooks of(PackageParts parts, List<@Nullable String> links, Map<String, List<String>> defined)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        List<String> files = new ArrayList<>();
        for (String link : links) {
            files.add(FileReference.name(LinkedBook.address(parts, link)));
        }
        ExternalBooks plain = new ExternalBooks(files, Map.of());
        Map<String, String> names = new HashMap<>();
        defined.forEach((name, formulas) -> {
            String file = plain.fileOf(formulas.getFirst());
            if (file != null && formulas.stream().allMatch(formula -> plain.fileOf(formula) != null)) {
                names.put(name.toLowerCase(Locale.ROOT), file);
            }
        });
        return new ExternalBooks(files, names);
    }

    /** The name of the other workbook that a formula takes a value from; null where it takes none. */
    @Nullable
    String fileOf(String formula) {
        if (files.isEmpty()) {
            return null;
        }
        String reference = FileReference.in(formula);
        if (reference == null) {
            return names.isEmpty() ? null : named(TEXT.matcher(formula).replaceAll(" "));
        }
        if (!reference.matches("[0-9]{1,5}")) {
            return FileReference.name(reference);
        }
        int number = Integer.parseInt(reference);
        if (number == 0) {
            return null;
        }
        String file = number > files.size() ? "" : files.get(number - 1);
        return file.isEmpty() ? "[" + number + "]" : file;
    }

    private @Nullable String named(String formula) {
        for (Matcher name = NAME.matcher(formula); name.find(); ) {
            String file = names.get(name.group().toLowerCase(Locale.ROOT));
            if (file != null) {
                return file;
            }
        }
        return null;
    }
}
