package org.truecost.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.batch.JobStoppedException;
import org.truecost.batch.RunningJobs;
import org.truecost.batch.Runs;
import org.truecost.command.screen.Terminal;
import org.truecost.delivery.Approvals;
import org.truecost.delivery.Deliveries;
import org.truecost.files.PrivateData;
import org.truecost.month.CostlessSheets;
import org.truecost.month.ReportHistory;
import org.truecost.month.Reports;
import org.truecost.month.SeriesDeclarations;
import org.truecost.month.WorkbookChecks;
import org.truecost.operations.BackupRequests;
import org.truecost.operations.Backups;
import org.truecost.operations.Maintenance;
import org.truecost.operations.Status;
import org.truecost.settings.TrueCostProperties;
import org.truecost.settings.WatchProperties;
import org.truecost.store.Database;
import org.truecost.store.DatabaseSeal;
import org.truecost.store.WithdrawnWorkbooks;
import org.truecost.watch.Watch;
import org.truecost.watch.Withdrawals;

/**
 * The application with its database open; only the commands that need it wait for it to start.
 *
 * @param stop whether the process is to end
 * @param apart whether its database is thrown away afterwards
 */
record Session(ConfigurableApplicationContext context, StopSignal stop, boolean apart) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** As {@code application.yml} has it. */
    private static final Path DEFAULT_TEMPLATES = Path.of("output-templates");

    static Session open(Class<?> application, TrueCostCommand program) {
        return open(application, program, folder -> {});
    }

    /** Where something is to be done first, with the folder of the embedded database, before that is opened. */
    static Session open(Class<?> application, TrueCostCommand program, Consumer<Path> before) {
        return start(
                application,
                program,
                new DataFolder(program.terminal(), before),
                "--truecost.language=" + program.language().code());
    }

    /** With a database of its own in a folder that is thrown away afterwards. */
    static Session openApart(Class<?> application, TrueCostCommand program, Path data) {
        return start(
                application,
                program,
                null,
                "--spring.profiles.active=",
                "--truecost.language=" + program.language().code(),
                "--truecost.data=" + data);
    }

    /** @param kept prepares the data folder; null where the folder is thrown away */
    private static Session start(
            Class<?> application, TrueCostCommand program, @Nullable DataFolder kept, String... settings) {
        SpringApplication spring = new SpringApplication(application);
        DataFolder data = kept == null ? new DataFolder(program.terminal(), folder -> {}) : kept;
        spring.addListeners(program.places(), data);
        // The command closes its database when it has ended, not a hook in the middle of it.
        spring.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = run(spring, data, settings);
        keepLogFaultsOffTheScreen();
        Session session = new Session(context, program.stop(), kept == null);
        keepPrivate(session.properties().data());
        if (kept != null) {
            context.getBean(BackupRequests.class).listen();
        }
        program.stop().onRaised(stopping(context));
        return session.unlessStopped();
    }

    private static ConfigurableApplicationContext run(SpringApplication spring, DataFolder data, String... settings) {
        try {
            return spring.run(settings);
        } catch (RuntimeException failure) {
            throw data.explained(failure);
        }
    }

    /** Asks everything that runs to stop. A signal may come while the context is being closed, which then has nothing to give. */
    static Runnable stopping(ApplicationContext context) {
        RunningJobs jobs = context.getBean(RunningJobs.class);
        Watch watch = context.getBean(Watch.class);
        return () -> {
            jobs.askToStop();
            watch.askToStop();
        };
    }

    private Session unlessStopped() {
        if (stop.isRaised()) {
            close();
            throw new JobStoppedException("the start");
        }
        return this;
    }

    /** A log that can no longer be written, on a disk that is full, would print a stack trace for each event. */
    private static void keepLogFaultsOffTheScreen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager faults = log.getStatusManager();
            faults.getCopyOfStatusListenerList().forEach(faults::remove);
        }
    }

    /** With a schedule of the command line's instead of the properties'. */
    static Session openWatching(Class<?> application, TrueCostCommand program, @Nullable String schedule) {
        List<String> settings = new ArrayList<>(
                List.of("--truecost.language=" + program.language().code()));
        if (schedule != null) {
            settings.add("--truecost.watch.schedule=" + schedule);
        }
        return start(
                application,
                program,
                new DataFolder(program.terminal(), folder -> {}),
                settings.toArray(String[]::new));
    }

    /**
     * For commands that write documents: where no folder of templates is named and none is there, the shipped one is copied
     * there, ready to be edited. A folder that is named but missing is an error.
     */
    Session withTemplates(Terminal terminal) {
        try {
            Path folder = properties().templates();
            if (folder.equals(DEFAULT_TEMPLATES)) {
                putThere(folder, terminal);
            }
            new EarlierTemplates(folder, terminal).sayWhatTheyLack();
            return this;
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static void putThere(Path folder, Terminal terminal) {
        if (ShippedTemplates.putInto(folder)) {
            terminal.line(terminal.say("blank.shipped", folder));
        } else {
            bringUp(folder, terminal);
        }
    }

    /** A folder that cannot be written to is used as it is; what it lacks is said when it is read. */
    private static void bringUp(Path folder, Terminal terminal) {
        try {
            TemplateUpdate.Outcome outcome = TemplateUpdate.of(folder);
            if (!outcome.replaced().isEmpty()) {
                terminal.line(terminal.say("blank.replaced", String.join(", ", outcome.replaced())));
            }
            outcome.behind()
                    .forEach(behind -> terminal.error(
                            behind.keys().isEmpty()
                                    ? terminal.say("blank.edited", behind.file(), behind.current())
                                    : terminal.say(
                                            "blank.behind",
                                            behind.file(),
                                            String.join(", ", behind.keys()),
                                            behind.current())));
        } catch (IOException closed) {
            LOG.warn("The templates in {} could not be compared with this release's", folder, closed);
        }
    }

    Watch watch() {
        return context.getBean(Watch.class);
    }

    WatchProperties watching() {
        return context.getBean(WatchProperties.class);
    }

    WorkbookChecks checks() {
        return context.getBean(WorkbookChecks.class);
    }

    Reports reports() {
        return context.getBean(Reports.class);
    }

    SeriesDeclarations series() {
        return context.getBean(SeriesDeclarations.class);
    }

    CostlessSheets costless() {
        return context.getBean(CostlessSheets.class);
    }

    ReportHistory history() {
        return context.getBean(ReportHistory.class);
    }

    Approvals approvals() {
        return context.getBean(Approvals.class);
    }

    Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    Withdrawals withdrawals() {
        return context.getBean(Withdrawals.class);
    }

    WithdrawnWorkbooks withdrawn() {
        return context.getBean(WithdrawnWorkbooks.class);
    }

    Backups backups() {
        return context.getBean(Backups.class);
    }

    Status status() {
        return context.getBean(Status.class);
    }

    TrueCostProperties properties() {
        return context.getBean(TrueCostProperties.class);
    }

    @Override
    public void close() {
        if (!apart && !stop.isRaised()) {
            context.getBean(Maintenance.class).run();
        }
        Path data = properties().data();
        boolean embedded = context.getBean(Database.class).isEmbedded();
        context.close();
        if (embedded) {
            seal(data);
        }
        keepPrivate(data);
    }

    /** Without it, the next start finds less of what may be damaged meanwhile. */
    private static void seal(Path data) {
        try {
            new DatabaseSeal(data).close();
        } catch (IOException unwritten) {
            LOG.warn("What the database holds could not be noted", unwritten);
        }
    }

    /** The database writes its files again as it is closed. */
    private static void keepPrivate(Path data) {
        try {
            PrivateData.restrict(data);
        } catch (IOException refused) {
            // Said at the start already.
        }
    }
}
