package org.truecost.job;

import java.nio.file.Path;

/** Told what happens while a drop folder is watched. */
public interface WatchListener extends Progress {

    /** A dropped workbook has been dealt with. */
    void taken(TakenWorkbook taken);

    /** A report that was due has been made or refused. */
    void reported(DueReports.Made made);

    /** Something failed and will be tried again. */
    void failed(Path what, Exception failure);
}
