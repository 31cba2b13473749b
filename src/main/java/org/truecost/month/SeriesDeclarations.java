package org.truecost.month;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.truecost.inbox.WorkbookName;
import org.truecost.ledger.SeriesKind;
import org.truecost.store.SeriesDeclaration;
import org.truecost.store.SeriesStore;

/** What the senders of monthly workbooks declare their series to be, once for each file family (cost-model.md, rule 17). */
@Component
public class SeriesDeclarations {

    private final SeriesStore store;

    SeriesDeclarations(SeriesStore store) {
        this.store = store;
    }

    /** What is declared. */
    public List<SeriesDeclaration> all() {
        return store.inForce();
    }

    /**
     * Declares what a file's series is; that replaces what was declared before.
     *
     * @param file the name of any workbook of the series
     * @param by who declares it
     */
    public SeriesDeclaration declare(String file, SeriesKind kind, String by) {
        SeriesDeclaration declaration = new SeriesDeclaration(family(file), kind, by, today());
        store.declare(declaration);
        return declaration;
    }

    /**
     * Takes back what is declared of a file's series.
     *
     * @return whether anything was
     */
    public boolean revoke(String file, String by) {
        return store.revoke(family(file), by, today());
    }

    private static String family(String file) {
        return WorkbookName.of(file).stem();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
