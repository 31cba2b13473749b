package org.truecost.inbox;

import java.nio.file.Path;

/**
 * Something in the drop folder that looks as if it should be taken, and is not.
 *
 * @param path from the drop folder
 */
public record SkippedFile(Path path, Why why) {

    /** Why it is not taken. */
    public enum Why {
        /** It is called as workbooks are, and is a link. */
        LINK,
        /** It is named like a workbook, but is a folder, a pipe or similar. */
        NO_FILE,
        /** A folder of workbooks that is named after no month. */
        NO_MONTH,
        /** A folder of workbooks inside a plain folder, of which those directly in it are read. */
        FOLDER
    }
}
