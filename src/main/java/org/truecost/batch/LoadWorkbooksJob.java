package org.truecost.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Mappings;
import org.truecost.input.Spool;
import org.truecost.input.WorkbookPasswords;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.LedgerStore;

/**
 * The job {@code loadWorkbooks}: one instance each workbook, known by its content's SHA-256, so that no content is loaded
 * twice and one that was cut off is continued. Its steps know only their own workbook: many can run side by side.
 */
@Configuration(proxyBeanMethods = false)
class LoadWorkbooksJob {

    static final String NAME = "loadWorkbooks";

    private final LedgerStore store;
    private final Spool spool;
    private final TrueCostProperties properties;

    LoadWorkbooksJob(LedgerStore store, Spool spool, TrueCostProperties properties) {
        this.store = store;
        this.spool = spool;
        this.properties = properties;
    }

    /** Loads a workbook from its copy in the spool. The file's name is not part of its identity. */
    JobPlan plan(WorkbookFile copy, Progress progress) {
        WorkbookItems items = new WorkbookItems(() -> spool.read(copy), () -> store.resume(copy.sha256()));
        WorkbookWriter writer =
                new WorkbookWriter(() -> store.load(copy.sha256(), copy.name()), copy.name(), items, progress);
        return JobPlan.of(NAME)
                .identifiedBy("sha256", copy.sha256())
                .noting("name", copy.name())
                .rows("loadRows", items, writer, properties.chunkSize())
                .step(
                        "acknowledgeWorkbook",
                        () -> store.load(copy.sha256(), copy.name()).finish());
    }

    @Bean
    static Spool spool(TrueCostProperties properties) {
        return Spool.in(
                properties.spool(),
                new Mappings(properties.mappings()),
                new WorkbookPasswords(properties.workbookPasswords()));
    }
}
