package org.truecost.batch;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.truecost.files.Fingerprint;
import org.truecost.files.WorkbookFile;
import org.truecost.input.Mappings;
import org.truecost.input.Spool;
import org.truecost.input.WorkbookPasswords;
import org.truecost.settings.TrueCostProperties;
import org.truecost.store.Leases;
import org.truecost.store.LedgerStore;

/**
 * The job {@code loadWorkbooks}: one instance each workbook, known by its content's SHA-256, so that no content is loaded
 * twice and one that was cut off is continued. Its steps know only their own workbook: many can run side by side. Small workbooks
 * have an instance together: a job of its own costs each many times what its rows do.
 */
@Configuration(proxyBeanMethods = false)
class LoadWorkbooksJob {

    static final String NAME = "loadWorkbooks";

    private final LedgerStore store;
    private final Leases leases;
    private final Spool spool;
    private final TrueCostProperties properties;

    LoadWorkbooksJob(LedgerStore store, Leases leases, Spool spool, TrueCostProperties properties) {
        this.store = store;
        this.leases = leases;
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

    /** Loads several small workbooks from their copies in the spool, known by the content of all of them. */
    JobPlan plan(List<WorkbookFile> copies, Progress progress) {
        String contents = copies.stream().map(WorkbookFile::sha256).sorted().collect(Collectors.joining(" "));
        SmallWorkbooks workbooks = new SmallWorkbooks(
                copies,
                spool::read,
                copy -> JobAssembler.instance(plan(copy, progress)),
                store,
                leases,
                progress,
                properties.chunkSize());
        return JobPlan.of(NAME)
                .identifiedBy("together", Fingerprint.ofText(contents))
                .noting("workbooks", Integer.toString(copies.size()))
                .commits("loadSmallWorkbooks", workbooks);
    }

    @Bean
    static Spool spool(TrueCostProperties properties) {
        return Spool.in(
                properties.spool(),
                new Mappings(properties.mappings()),
                new WorkbookPasswords(properties.workbookPasswords()));
    }
}
