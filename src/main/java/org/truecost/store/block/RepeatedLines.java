package org.truecost.store.block;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.truecost.ledger.Repetition;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;

/**
 * Finds the lines of an earlier workbook that a later one of its series repeats. Each line of the later one is held as a few numbers, a
 * hundred bytes or so; those of the earlier one are looked at in passing, and held where they are not repeated.
 */
public final class RepeatedLines {

    /** The days of a line, from the first day of 1970 on, both included. */
    private record Days(long first, long last) {

        static final Days ALL = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

        /** A day that is missing is no bound. */
        static Days of(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Days(
                    first == null ? Long.MIN_VALUE : first.toEpochDay(),
                    last == null ? Long.MAX_VALUE : last.toEpochDay());
        }

        boolean overlap(Days other) {
            return first <= other.last && other.first <= last;
        }
    }

    /**
     * A line, each digest of what it has in common with others.
     *
     * @param same kind, entity, number and first day
     * @param number kind and number
     * @param entity null where none is stated
     * @param amount what it adds to a total; null where it adds nothing, or pay
     */
    private record StoredLine(
            long same,
            long number,
            @Nullable String entity,
            Days days,
            @Nullable Money amount,
            boolean pay) {

        /** Whether both are one line stated for other days; a line without an entity may be any entity's. */
        boolean restates(StoredLine other) {
            return days.overlap(other.days) && (entity == null || other.entity == null || entity.equals(other.entity));
        }
    }

    private final JdbcTemplate jdbc;

    /** Lines of the later workbook that no line of the earlier one was found for yet: how many of each digest. */
    private final Map<Long, Integer> bySame = new HashMap<>();

    private final Map<Long, List<StoredLine>> byNumber = new HashMap<>();
    private final List<StoredLine> missing = new ArrayList<>();
    private long lines;

    private RepeatedLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How much of one workbook another repeats, both loaded. */
    public static Repetition of(JdbcTemplate jdbc, long earlierId, long laterId) {
        RepeatedLines repeated = new RepeatedLines(jdbc);
        repeated.forEach(laterId, repeated::hold);
        repeated.forEach(earlierId, repeated::match);
        return repeated.repetition();
    }

    private void forEach(long workbookId, Consumer<StoredLine> action) {
        new CostBlocks(jdbc).forEachOf(workbookId, record -> action.accept(cost(record.unpack())));
        OtherRows.forEach(jdbc, workbookId, (table, identity, row) -> {
            long same = digest(table, identity);
            action.accept(new StoredLine(same, same, null, Days.ALL, null, false));
        });
    }

    private static StoredLine cost(PackedFields cost) {
        LocalDate first = cost.dayOrNull(CostField.FIRST_DAY);
        String number = cost.integer(CostField.KIND) + RowContents.SEPARATOR + cost.text(CostField.LINE_ID);
        String entity = cost.textOrNull(CostField.ENTITY);
        String same = number + RowContents.SEPARATOR + first + RowContents.SEPARATOR + entity;
        boolean pay = CostRecords.kind(cost) == SheetKind.PAYROLL;
        return new StoredLine(
                digest("same", same),
                digest("number", number),
                entity,
                Days.of(first, cost.dayOrNull(CostField.LAST_DAY)),
                pay ? null : amount(cost),
                pay);
    }

    private static @Nullable Money amount(PackedFields cost) {
        boolean adds =
                cost.has(CostField.BASE) && !cost.has(CostField.INCLUDED_IN) && !cost.has(CostField.SUPERSEDED_BY);
        return adds
                ? new Money(cost.number(CostField.BASE), Currency.getInstance(cost.text(CostField.CURRENCY)))
                : null;
    }

    private static long digest(String what, String text) {
        return RowContents.digest(what, text.getBytes(UTF_8));
    }

    private void hold(StoredLine later) {
        bySame.merge(later.same(), 1, Integer::sum);
        byNumber.computeIfAbsent(later.number(), number -> new ArrayList<>(1)).add(later);
    }

    private void match(StoredLine earlier) {
        lines++;
        if (bySame.getOrDefault(earlier.same(), 0) > 0) {
            bySame.merge(earlier.same(), -1, Integer::sum);
        } else {
            missing.add(earlier);
        }
    }

    private Repetition repetition() {
        return new Repetition(
                lines,
                missing.size(),
                missing.stream().anyMatch(this::isRestated),
                amounts(),
                missing.stream().anyMatch(StoredLine::pay));
    }

    private boolean isRestated(StoredLine line) {
        return byNumber.getOrDefault(line.number(), List.of()).stream().anyMatch(line::restates);
    }

    private List<Money> amounts() {
        Map<String, Money> amounts = new TreeMap<>();
        for (StoredLine line : missing) {
            Money amount = line.amount();
            if (amount != null) {
                amounts.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
        }
        return List.copyOf(amounts.values());
    }
}
