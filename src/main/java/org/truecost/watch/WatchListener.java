package org.truecost.watch;

import java.nio.file.Path;
import java.util.List;
import org.truecost.batch.Progress;
import org.truecost.inbox.SkippedFile;
import org.truecost.store.Delivery;

/** Receives what happens while a drop folder is watched. */
public interface WatchListener extends Progress {

    /** A dropped workbook has been processed. */
    void taken(TakenWorkbook taken);

    /** A report that was due has been made or refused. */
    void reported(DueReports.Made made);

    /** Deliveries have been made, recorded or have failed permanently. */
    void delivered(List<Delivery> deliveries);

    /** The briefings could not be delivered; it is tried again. */
    void undelivered(Exception failure);

    /** A file is not complete yet, or in another program's hand; this run does not wait for it any longer. */
    void left(Path file);

    /** Something there looks as if it should be taken, and is not; reported once for each, as long as it is there. */
    void skipped(SkippedFile what);

    /** Something failed and will be retried; reported once for each file. */
    void failed(Path what, Exception failure);
}
