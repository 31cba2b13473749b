package org.truecost.inbox;

import java.nio.file.Path;

/**
 * What lies in the drop folder as if it were to be taken, and is not.
 *
 * @param path from the drop folder
 */
public record SkippedFile(Path path, Why why) {

    /** Why it is not taken. */
    public enum Why {
        /** It is called as workbooks are, and is a link. */
        LINK,
        /** It is called as workbooks are, and is a folder, a pipe or the like. */
        NO_FILE,
        /** A folder of workbooks that is named after no month. */
        NO_MONTH
    }
}
