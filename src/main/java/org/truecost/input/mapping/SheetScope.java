package org.truecost.input.mapping;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheets a mapping is for, by patterns in which {@code *} stands for any letters.
 *
 * @param files patterns of the workbooks' names
 * @param sheets patterns of the sheets' names; empty for all
 * @param encoding of text tables that do not say so themselves; null where the mapping does not say either
 */
record SheetScope(
        List<String> files, List<String> sheets, @Nullable Charset encoding) {

    SheetScope {
        files = List.copyOf(files);
        sheets = List.copyOf(sheets);
    }

    boolean hasFile(String name) {
        return files.stream().anyMatch(pattern -> Glob.matches(pattern, name));
    }

    boolean hasSheet(String name) {
        return sheets.isEmpty() || sheets.stream().anyMatch(pattern -> Glob.matches(pattern, name));
    }
}
