package org.truecost.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.batch.JobStoppedException;
import org.truecost.batch.RunningJobs;
import org.truecost.batch.Runs;
import org.truecost.command.screen.Terminal;
import org.truecost.delivery.Approvals;
import org.truecost.delivery.Deliveries;
import org.truecost.files.PrivateData;
import org.truecost.month.ReportHistory;
import org.truecost.month.Reports;
import org.truecost.month.WorkbookChecks;
import org.truecost.operations.Maintenance;
import org.truecost.operations.Status;
import org.truecost.settings.TrueCostProperties;
import org.truecost.settings.WatchProperties;
import org.truecost.watch.Watch;

/**
 * The application with its database open; only the commands that need it wait for it to start.
 *
 * @param stop whether the process is to end
 * @param apart whether its database is thrown away afterwards
 */
record Session(ConfigurableApplicationContext context, StopSignal stop, boolean apart) implements AutoCloseable {

    /** As {@code application.yml} has it. */
    private static final Path DEFAULT_TEMPLATES = Path.of("output-templates");

    static Session open(Class<?> application, TrueCostCommand program) {
        return start(
                application,
                program,
                false,
                "--truecost.language=" + program.language().code());
    }

    /** With a database of its own in a folder that is thrown away afterwards. */
    static Session openApart(Class<?> application, TrueCostCommand program, Path data) {
        return start(
                application,
                program,
                true,
                "--spring.profiles.active=",
                "--truecost.language=" + program.language().code(),
                "--truecost.data=" + data);
    }

    private static Session start(Class<?> application, TrueCostCommand program, boolean apart, String... settings) {
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners(new DataFolder(program.terminal()));
        // The command closes its database when it has ended, not a hook in the middle of it.
        spring.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = spring.run(settings);
        keepLogFaultsOffTheScreen();
        Session session = new Session(context, program.stop(), apart);
        keepPrivate(session.properties().data());
        program.stop().onRaised(session::askToStop);
        return session.unlessStopped();
    }

    private void askToStop() {
        if (context.isActive()) {
            context.getBean(RunningJobs.class).askToStop();
            context.getBean(Watch.class).askToStop();
        }
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
        return start(application, program, false, settings.toArray(String[]::new));
    }

    /**
     * For commands that write documents: where no folder of templates is named and none is there, the shipped one is put there,
     * ready to be edited. A folder that is named and missing is a mistake, and stays one.
     */
    Session withTemplates(Terminal terminal) {
        Path folder = properties().templates();
        if (folder.equals(DEFAULT_TEMPLATES) && ShippedTemplates.putInto(folder)) {
            terminal.line(terminal.say("blank.shipped", folder));
        }
        return this;
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
        context.close();
        keepPrivate(data);
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
