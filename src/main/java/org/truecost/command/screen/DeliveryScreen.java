package org.truecost.command.screen;

import static org.truecost.command.screen.Terminal.Align.LEFT;
import static org.truecost.command.screen.Terminal.Align.RIGHT;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.truecost.command.screen.Terminal.Align;
import org.truecost.delivery.PlannedDelivery;
import org.truecost.store.Delivery;
import org.truecost.store.DeliveryState;

/** Deliveries for people: recipient, document, state, and what to do about it. */
public final class DeliveryScreen {

    private static final List<Align> COLUMNS = List.of(LEFT, RIGHT, LEFT, LEFT, LEFT, LEFT);

    private final Terminal terminal;

    public DeliveryScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows what would be delivered and answers the exit code of that. */
    public int showPlan(List<PlannedDelivery> planned) {
        List<List<String>> rows = headed("deliver.plan.headings");
        planned.forEach(delivery -> rows.add(List.of(
                delivery.month().toString(),
                "r" + delivery.revision(),
                delivery.list(),
                delivery.recipient(),
                terminal.say(planned(delivery)),
                documents(delivery))));
        terminal.line(terminal.say("deliver.planned"));
        terminal.columns(COLUMNS, rows);
        return ExitCode.DONE;
    }

    private String documents(PlannedDelivery delivery) {
        String names = String.join(", ", delivery.documents());
        return delivery.isProtected() ? names + " · " + terminal.say("deliver.protected") : names;
    }

    /** Shows what became of deliveries and answers the exit code it means. */
    public int show(List<Delivery> deliveries) {
        List<List<String>> rows = headed("deliver.headings");
        deliveries.forEach(delivery -> rows.add(List.of(
                delivery.month().toString(),
                "r" + delivery.revision(),
                delivery.list(),
                delivery.recipient(),
                terminal.say(state(delivery)),
                delivery.answer())));
        terminal.columns(COLUMNS, rows);
        long waiting = count(deliveries, DeliveryState.PENDING);
        if (waiting > 0) {
            terminal.line(terminal.say("deliver.waiting", waiting));
        }
        advise(deliveries);
        return exitCode(deliveries);
    }

    /** Prints a line for each delivery. */
    public void tell(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> terminal.line(terminal.say(
                        "watch.delivery",
                        delivery.month(),
                        delivery.revision(),
                        delivery.recipient(),
                        delivery.list(),
                        terminal.say(state(delivery)),
                        delivery.answer())
                .strip()));
        advise(deliveries);
    }

    private void advise(List<Delivery> deliveries) {
        deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .map(Delivery::month)
                .distinct()
                .forEach(month -> terminal.line(terminal.say("deliver.held", held(deliveries, month), month)));
        long failed = count(deliveries, DeliveryState.FAILED);
        if (failed > 0) {
            terminal.line(terminal.say("deliver.failed", failed));
        }
    }

    private static int exitCode(List<Delivery> deliveries) {
        if (count(deliveries, DeliveryState.FAILED) > 0) {
            return ExitCode.REJECTED;
        }
        return count(deliveries, DeliveryState.PENDING) + count(deliveries, DeliveryState.HELD) > 0
                ? ExitCode.WAITING
                : ExitCode.DONE;
    }

    private List<List<String>> headed(String key) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(terminal.say(key).split("\\|")));
        return rows;
    }

    private static String planned(PlannedDelivery delivery) {
        if (delivery.state() == null) {
            return "delivery.none";
        }
        return delivery.state() == DeliveryState.PENDING ? "delivery.due" : "delivery." + delivery.state();
    }

    private static long held(List<Delivery> deliveries, YearMonth month) {
        return deliveries.stream()
                .filter(delivery -> delivery.state() == DeliveryState.HELD)
                .filter(delivery -> delivery.month().equals(month))
                .count();
    }

    /** One that the server took to the last byte without an answer may have arrived: another try may send a second copy. */
    private static String state(Delivery delivery) {
        boolean unclear = delivery.state() == DeliveryState.FAILED && delivery.unclear() > 0;
        return unclear ? "delivery.UNCLEAR" : "delivery." + delivery.state();
    }

    private static long count(List<Delivery> deliveries, DeliveryState state) {
        return deliveries.stream().filter(delivery -> delivery.state() == state).count();
    }
}
