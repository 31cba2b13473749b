package org.truecost.report;

import java.util.Map;

/**
 * Where the workbooks lie that a summary's figures were read from: where its links lead.
 *
 * @param root the folder that holds them all, as seen from the summary, {@code ../../inbox/processed/}; a reader may change it
 * @param within by a workbook's name, the folder inside the root that it lies in, {@code 2025-01/}; none: in the root itself
 */
public record SourceFolders(String root, Map<String, String> within) {

    public SourceFolders {
        within = Map.copyOf(within);
    }

    /** All in one folder. */
    public static SourceFolders all(String root) {
        return new SourceFolders(root, Map.of());
    }

    /** The folder inside the root that a workbook lies in; empty: the root itself. */
    public String of(String workbook) {
        return within.getOrDefault(workbook, "");
    }
}
