package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truecost.command.screen.DeliveryScreen;
import org.truecost.command.screen.ExitCode;
import org.truecost.command.screen.Terminal;
import org.truecost.delivery.Deliveries;
import org.truecost.delivery.PlannedDelivery;
import org.truecost.store.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code deliver}: brings the briefings to their readers. */
@Command(name = "deliver")
final class DeliverCommand implements Callable<Integer> {

    private final Class<?> application;

    @ParentCommand
    private @Nullable TrueCostCommand root;

    @Option(names = "--month", paramLabel = "YYYY-MM")
    private @Nullable YearMonth month;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--retry")
    private boolean retry;

    DeliverCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        TrueCostCommand program = requireNonNull(root);
        Terminal terminal = program.terminal();
        try (Session session = Session.open(application, program).withTemplates(terminal)) {
            Deliveries deliveries = session.deliveries();
            if (!deliveries.hasLists()) {
                terminal.line(terminal.say("deliver.noLists"));
                return ExitCode.NOTHING;
            }
            return dryRun ? plan(deliveries, terminal) : deliver(deliveries, terminal);
        }
    }

    private int plan(Deliveries deliveries, Terminal terminal) {
        List<PlannedDelivery> planned = deliveries.plan(month);
        return planned.isEmpty() ? nothing(terminal) : new DeliveryScreen(terminal).showPlan(planned);
    }

    private int deliver(Deliveries deliveries, Terminal terminal) {
        List<Delivery> delivered = deliveries.deliver(month, retry);
        return delivered.isEmpty() ? nothing(terminal) : new DeliveryScreen(terminal).show(delivered);
    }

    private int nothing(Terminal terminal) {
        terminal.line(month == null ? terminal.say("deliver.nothing") : terminal.say("deliver.noReport", month));
        return ExitCode.NOTHING;
    }
}
