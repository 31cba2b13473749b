package org.truecost.files;

import java.util.Map;

/**
 * Where the workbooks are that a summary's figures were read from: the targets of its links.
 *
 * @param root the folder that holds them all, as seen from the summary, {@code ../../inbox/processed/}; a reader may change it
 * @param within by a workbook's name, the folder inside the root that contains it, {@code 2025-01/}; none: the root itself
 */
public record SourceFolders(String root, Map<String, String> within) {

    public SourceFolders {
        within = Map.copyOf(within);
    }

    /** All in one folder. */
    public static SourceFolders all(String root) {
        return new SourceFolders(root, Map.of());
    }

    /** The folder inside the root that contains a workbook; empty: the root itself. */
    public String of(String workbook) {
        return within.getOrDefault(workbook, "");
    }
}
