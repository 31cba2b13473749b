package org.truecost.batch;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.truecost.Application;
import org.truecost.input.InputFolder;
import org.truecost.month.ReportReader;
import org.truecost.store.Report;
import org.truecost.store.ReportStore;

/** What a month's run does before it writes documents: read, validate, store, fold to totals, check the ledger. */
public final class ImportOnly {

    private static final YearMonth MONTH = YearMonth.of(2025, 1);
    private static final Currency USD = Currency.getInstance("USD");

    private ImportOnly() {}

    /** The workbooks of the folder named by the first argument, into a database in the folder named by the second. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ENGLISH);
        List<String> phases = new ArrayList<>();
        Phase phase = new Phase(phases);
        try (ConfigurableApplicationContext context = start(Path.of(args[1]))) {
            phase.ends("start");
            importAll(Path.of(args[0]), context, phase::ends);
        }
        phase.ends("close");
        System.out.println(String.join(", ", phases));
    }

    /** The program, over a database in a folder. */
    public static ConfigurableApplicationContext start(Path data) {
        return SpringApplication.run(Application.class, "--truecost.data=" + data);
    }

    /** A program that has not started. */
    public static ConfigurableApplicationContext closed() {
        return new GenericApplicationContext();
    }

    /** All but the start; each phase is printed when it ends. */
    public static void importAll(Path folder, ConfigurableApplicationContext context, Consumer<String> ends) {
        WorkbookLoader.Loaded loaded =
                context.getBean(WorkbookLoader.class).load(InputFolder.workbooks(folder), Progress.SILENT);
        ends.accept("load");
        Report report =
                context.getBean(ReportStore.class).begin(MONTH, 1, USD, USD, null, loaded.workbooks(), List.of());
        context.getBean(ReportReader.class).read(report).ledgerProblems();
        ends.accept("fold and check");
    }

    private static final class Phase {

        private static final OperatingSystemMXBean PROCESS =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private final List<String> phases;
        private long since = System.nanoTime();
        private long busySince;

        Phase(List<String> phases) {
            this.phases = phases;
        }

        void ends(String name) {
            long now = System.nanoTime();
            long busy = PROCESS.getProcessCpuTime();
            phases.add("%s %.2f s (%.2f s of processor time)"
                    .formatted(name, (now - since) / 1e9, (busy - busySince) / 1e9));
            since = now;
            busySince = busy;
        }
    }
}
