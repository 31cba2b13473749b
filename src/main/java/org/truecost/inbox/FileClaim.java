package org.truecost.inbox;

import java.nio.file.FileSystemException;
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

    /** The folder of the workbook in a claim. */
    static String folder(YearMonth month, String token) {
        return month + "." + token;
    }

    /**
     * The claim that contains a workbook.
     *
     * @throws FileSystemException if it is in a folder that no claim of ours makes
     */
    static FileClaim of(Path place, Path file) throws FileSystemException {
        String[] folder = String.valueOf(file.resolveSibling("").getFileName()).split("\\.", 2);
        YearMonth month =
                WorkbookName.monthOfFolder(folder[0]).orElseThrow(() -> new FileSystemException(file.toString()));
        return new FileClaim(place, file, String.valueOf(file.getFileName()), month, folder[folder.length - 1]);
    }

    /** What versions of one sheet have in common. */
    String stem() {
        return WorkbookName.of(name).stem();
    }
}
