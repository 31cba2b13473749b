package org.truecost.input.format;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truecost.input.format.FormatToken.Meaning;

/**
 * A cell's number format: up to four sections, of which the number decides.
 *
 * @param code as the workbook states it
 * @param isPlain whether every number is shown as it is, but for digits and signs
 */
public record NumberFormat(String code, List<FormatSection> sections, boolean isPlain) {

    /** How a format shows a number. */
    public enum Shows {
        NUMBER,
        PERCENTAGE,
        DAY,
        TIME
    }

    /** The number as it is: what a cell without a format has. */
    public static final NumberFormat GENERAL = of("General");

    private static final int MOST_SECTIONS = 4;

    public NumberFormat {
        sections = List.copyOf(sections);
    }

    /**
     * The format of a code, {@code #,##0.00;[Red]-#,##0.00}. Every code is valid: anything outside the grammar is shown as it is.
     */
    public static NumberFormat of(String code) {
        List<FormatSection> sections = new ArrayList<>();
        List<FormatToken> section = new ArrayList<>();
        for (FormatToken token : FormatGrammar.tokens(code)) {
            if (token.is(Meaning.SECTION)) {
                sections.add(FormatSection.of(section));
                section = new ArrayList<>();
            } else {
                section.add(token);
            }
        }
        sections.add(FormatSection.of(section));
        List<FormatSection> counted = sections.subList(0, Math.min(sections.size(), MOST_SECTIONS));
        boolean plain = counted.stream().allMatch(one -> one.shows() == Shows.NUMBER && one.zeros() == 0);
        return new NumberFormat(code, counted, plain);
    }

    /** How it shows a number. */
    public Shows shows(BigDecimal number) {
        return section(number).shows();
    }

    /** How many zeros of a number it leaves out: 3 for {@code #,##0,}. */
    public int zeros(BigDecimal number) {
        return section(number).zeros();
    }

    /**
     * The number as a spreadsheet shows it.
     *
     * @param moment the day and time that the number counts to; null where it counts to none
     */
    public String shown(BigDecimal number, @Nullable LocalDateTime moment) {
        FormatSection section = section(number);
        return switch (section.shows()) {
            case DAY, TIME -> moment == null ? "#####" : ShownMoment.of(section, code, number, moment);
            case NUMBER, PERCENTAGE -> ShownNumber.of(section, number, sections.indexOf(section) == 1);
        };
    }

    /** By the conditions, or: positive numbers and zero, negative numbers, zero where there are three. */
    private FormatSection section(BigDecimal number) {
        FormatSection first = sections.getFirst();
        if (sections.size() == 1) {
            return first;
        }
        FormatSection second = sections.get(1);
        if (!first.condition().isEmpty() || !second.condition().isEmpty()) {
            return byCondition(number, first, second);
        }
        boolean zeroApart = sections.size() > 2;
        return switch (number.signum()) {
            case 1 -> first;
            case 0 -> zeroApart ? sections.get(2) : first;
            default -> second;
        };
    }

    private FormatSection byCondition(BigDecimal number, FormatSection first, FormatSection second) {
        if (first.condition().isEmpty() ? number.signum() > 0 : first.admits(number)) {
            return first;
        }
        boolean last = sections.size() == 2;
        boolean ofSecond = second.condition().isEmpty() ? last || number.signum() < 0 : second.admits(number);
        return ofSecond || last ? second : sections.get(2);
    }
}
