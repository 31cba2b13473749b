package org.truecost.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.cost.CostLine;
import org.truecost.cost.PayGroup;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.movement.PeopleMoved;
import org.truecost.problem.Problem;

/**
 * How few people's pay no document shows, because it would reveal a salary. What is hidden must not be derivable by subtracting
 * the shown lines from the total either, so the hidden lines together cover at least as many people; if they do not, the smallest
 * of the larger groups is hidden with them.
 *
 * @param fewest the smallest number of people whose pay may be shown, from 1 (which hides nothing)
 */
public record PayPrivacy(int fewest) {

    private static final String SEPARATOR = "[.,'’_．，\\s\\h]?";

    /** Four digits or more, however they are divided, or fewer with a unit behind them: {@code 73,939}, {@code 65万}. */
    private static final Pattern AMOUNT = Pattern.compile(
            "\\p{Nd}(?:" + SEPARATOR + "\\p{Nd}){3,}|\\p{Nd}+(?:[.．]\\p{Nd}+)?\\s*(?:[千万億兆]|[kKmM]\\b)");

    private static final Pattern FIGURE = Pattern.compile("[^\\p{Nd}\\p{L}]*\\p{Nd}(?:" + SEPARATOR
            + "\\p{Nd}){3,}[^\\p{Nd}\\p{L}]*[\\p{IsHan}]*|\\p{Nd}+(?:[.．]\\p{Nd}+)?\\s*[千万億兆]\\p{IsHan}*");

    /** A year, perhaps with a month and a day. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?|月)?)?年?");

    /** Five people, the usual minimum of statistical offices' tables of few cases. */
    public static final PayPrivacy DEFAULT = new PayPrivacy(5);

    public PayPrivacy {
        if (fewest < 1) {
            throw new IllegalArgumentException("pay is shown of at least one person, not of " + fewest);
        }
    }

    /**
     * The payroll lines whose pay is not shown line by line: decided for each {@link PayGroup} separately, because the sums
     * of different groups can be separated.
     *
     * @param lines any; lines that are not payroll, or are withheld entirely, are skipped
     */
    public List<CostLine> hidden(List<CostLine> lines) {
        return lines.stream()
                .filter(line -> line.treatment() != CostLine.Treatment.WITHHELD)
                .filter(line -> line.record() instanceof Payroll)
                .collect(Collectors.groupingBy(
                        line -> PayGroup.of((Payroll) line.record()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> hiddenOfGroup(group).stream())
                .toList();
    }

    private List<CostLine> hiddenOfGroup(List<CostLine> lines) {
        List<CostLine> hidden = new ArrayList<>(
                lines.stream().filter(line -> isFew(headcount(line))).toList());
        if (hidden.isEmpty()) {
            return hidden;
        }
        List<CostLine> larger = lines.stream()
                .filter(line -> !isFew(headcount(line)))
                .sorted(Comparator.comparing(PayPrivacy::headcount))
                .toList();
        for (int next = 0; next < larger.size() && isFew(people(hidden)); next++) {
            hidden.add(larger.get(next));
        }
        return hidden;
    }

    /** How much of a movement of pay a document may disclose (decision 0012, M6). */
    ShownMovements.Pay disclosable(PeopleMoved people) {
        boolean fewMoved = Stream.of(people.before(), people.now(), people.moved(), people.lateInYear())
                .anyMatch(this::isTooFew);
        if (people.isOneSided() || fewMoved) {
            return ShownMovements.Pay.NOTHING;
        }
        if (people.byReason().values().stream().anyMatch(this::isTooFew)) {
            return ShownMovements.Pay.CHANGE;
        }
        return isTooFew(orZero(people.fewestOfLine())) || isTooFew(orZero(people.fewestMoved()))
                ? ShownMovements.Pay.REASONS
                : ShownMovements.Pay.LINES;
    }

    /** At least one person, but too few. */
    private boolean isTooFew(BigDecimal people) {
        return people.signum() > 0 && isFew(people);
    }

    private static BigDecimal orZero(@Nullable BigDecimal people) {
        return people == null ? BigDecimal.ZERO : people;
    }

    /** A line's name as a document may show it: a role of too few people would identify them. */
    public @Nullable String name(CostRecord record) {
        return own(record, record.name());
    }

    /** A line's ID as a document may show it: that of too few people may be their name. */
    public String id(CostRecord record) {
        if (!(record instanceof Payroll payroll)) {
            return record.id();
        }
        return isFew(payroll.paidPeople()) ? Problem.WITHHELD : withoutFigure(record.id());
    }

    /** A line's source as a document may show it. */
    public @Nullable String reference(CostRecord record) {
        return own(record, record.attributes().reference());
    }

    /** The date of a line's source, as its sender writes it, as a document may show it. */
    public @Nullable String referenceDate(CostRecord record) {
        String date = record.attributes().referenceDate();
        return date != null && DATE.matcher(date).matches() ? date : own(record, date);
    }

    /** A text of a line's own: of too few people none, of more without what may be pay. */
    private @Nullable String own(CostRecord record, @Nullable String text) {
        if (text == null || !(record instanceof Payroll payroll)) {
            return text;
        }
        return isFew(payroll.paidPeople()) ? Problem.WITHHELD : withoutNumbers(text);
    }

    /** An ID of a payroll line; one that is nothing but a number may be a figure of pay, one column off. */
    static String withoutFigure(String id) {
        return FIGURE.matcher(id).matches() ? Problem.WITHHELD : id;
    }

    /** A text of a payroll line without the numbers in it that may be figures of pay. */
    static String withoutNumbers(String text) {
        return AMOUNT.matcher(text).replaceAll(Problem.WITHHELD);
    }

    /** Whether a number of people is too small. */
    public boolean isFew(BigDecimal people) {
        return fewest > 1 && people.compareTo(BigDecimal.valueOf(fewest)) < 0;
    }

    /** The people of payroll lines, each position once with the most it has at any time. */
    private static BigDecimal people(List<CostLine> lines) {
        Map<String, BigDecimal> positions = lines.stream()
                .collect(Collectors.toMap(line -> line.record().id(), PayPrivacy::headcount, BigDecimal::max));
        return positions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal headcount(CostLine line) {
        return line.record() instanceof Payroll payroll ? payroll.paidPeople() : BigDecimal.ZERO;
    }
}
