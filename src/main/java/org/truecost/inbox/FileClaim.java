package org.truecost.inbox;

import java.nio.file.Path;
import java.time.YearMonth;

/**
 * A dropped workbook that only this instance works on.
 *
 * @param place the claim's own folder
 * @param file where the workbook is meanwhile: in a folder named after the month and the token
 * @param name the file's name
 * @param month the month from which it is current
 * @param token unique: it identifies a claim that is resumed after a crash
 */
public record FileClaim(Path place, Path file, String name, YearMonth month, String token) {

    private static final int MONTH_LENGTH = 7;

    /** The claim that contains a workbook. */
    static FileClaim of(Path place, Path file) {
        String folder = String.valueOf(file.resolveSibling("").getFileName());
        return new FileClaim(
                place,
                file,
                String.valueOf(file.getFileName()),
                YearMonth.parse(folder.substring(0, MONTH_LENGTH)),
                folder.substring(MONTH_LENGTH + 1));
    }

    /** What versions of one sheet have in common. */
    String stem() {
        return WorkbookName.of(name).stem();
    }
}
