package org.truecost.input;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.truecost.files.WorkbookFile;
import org.truecost.ledger.Fact;
import org.truecost.ledger.Parsed;
import org.truecost.problem.Problem;

/** What reading a whole workbook yields. */
public record Reading(List<Parsed> items) {

    /** No file of passwords. */
    static final WorkbookPasswords NO_PASSWORDS = new WorkbookPasswords(Path.of("no-such-file"));

    public static Reading of(WorkbookFile file) {
        return of(WorkbookReader.open(file));
    }

    public static Reading of(WorkbookFile file, Mappings mappings) {
        return of(file, mappings, NO_PASSWORDS);
    }

    public static Reading of(WorkbookFile file, Mappings mappings, WorkbookPasswords passwords) {
        return of(WorkbookReader.open(file, mappings.now(), passwords.of(file.name())));
    }

    private static Reading of(WorkbookReader opened) {
        List<Parsed> items = new ArrayList<>();
        try (WorkbookReader reader = opened) {
            for (Parsed item = reader.next(); item != null; item = reader.next()) {
                items.add(item);
            }
        }
        return new Reading(items);
    }

    /** As the product reads, on a thread of its own. */
    public static Reading watched(WorkbookFile file) {
        try (TimeLimitedReader reader = TimeLimitedReader.open(file)) {
            return all(reader);
        }
    }

    /** As the product reads a workbook that it would never come to an end with. */
    public static Reading endless(WorkbookFile file) {
        try (TimeLimitedReader reader = TimeLimitedReader.open(file, Duration.ofMillis(200), endless -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("given up");
        })) {
            return all(reader);
        }
    }

    private static Reading all(TimeLimitedReader reader) {
        List<Parsed> items = new ArrayList<>();
        for (Parsed item = reader.next(); item != null; item = reader.next()) {
            items.add(item);
        }
        return new Reading(items);
    }

    public List<Fact> facts() {
        return items.stream()
                .filter(Parsed.Accepted.class::isInstance)
                .map(item -> ((Parsed.Accepted) item).fact())
                .toList();
    }

    /** The only fact, of the type expected. */
    <T extends Fact> T fact(Class<T> type) {
        if (items.size() != 1 || facts().size() != 1) {
            throw new AssertionError("not one fact but " + items);
        }
        return type.cast(facts().getFirst());
    }

    public List<Problem> problems() {
        return items.stream()
                .flatMap(item -> switch (item) {
                    case Parsed.Accepted accepted -> accepted.warnings().stream();
                    case Parsed.Rejected rejected -> rejected.problems().stream();
                    case Parsed.Unread unread -> List.of(unread.problem()).stream();
                    case Parsed.Note noted -> List.of(noted.problem()).stream();
                    case Parsed.Refused refused -> List.of(refused.problem()).stream();
                })
                .toList();
    }

    /** Each problem as its code and its cell. */
    public List<String> codes() {
        return problems().stream()
                .map(problem -> problem.kind().code()
                        + (problem.location().cell() == null
                                ? ""
                                : " " + problem.location().cell()))
                .toList();
    }
}
