package org.truecost.input.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.truecost.input.cell.CellValue;
import org.truecost.input.format.NumberFormat.Shows;
import org.truecost.input.text.NumberText;
import org.truecost.input.text.Unit;

/** What cells of a foreign layout state as numbers. */
public final class Numbers {

    private Numbers() {}

    /** The number of a cell; null where it states none, shows something else, or leaves zeros out. */
    public static @Nullable BigDecimal of(CellValue value, @Nullable NumberForm form) {
        return switch (value) {
            case CellValue.Figure figure -> shown(figure);
            case CellValue.Text text -> form == null ? written(text.value()) : form.parse(text.value());
            case CellValue.Truth truth -> null;
            case CellValue.Fault fault -> null;
            case CellValue.Unevaluated formula -> null;
        };
    }

    private static @Nullable BigDecimal shown(CellValue.Figure figure) {
        BigDecimal number = figure.value();
        if (figure.format().isPlain()) {
            return number;
        }
        Shows shows = figure.format().shows(number);
        boolean whole = shows == Shows.NUMBER && figure.format().zeros(number) == 0;
        return whole || shows == Shows.PERCENTAGE ? number : null;
    }

    private static @Nullable BigDecimal written(String text) {
        NumberText number = NumberText.parse(text);
        if (number == null) {
            return null;
        }
        if (number.suffix().equals("%")) {
            return number.value().movePointLeft(2);
        }
        Unit unit = Unit.of(number.suffix());
        return unit == null || unit.zeros() == 0 ? number.value() : null;
    }

    /** Whether a cell may hold a figure that counts: a number that shows no day, or a text that says one. */
    public static boolean isFigure(CellValue value) {
        return switch (value) {
            case CellValue.Figure figure -> {
                Shows shows = figure.format().isPlain()
                        ? Shows.NUMBER
                        : figure.format().shows(figure.value());
                yield figure.value().signum() != 0 && (shows == Shows.NUMBER || shows == Shows.PERCENTAGE);
            }
            case CellValue.Text text -> {
                BigDecimal number = text.value().chars().anyMatch(Character::isDigit) ? written(text.value()) : null;
                yield number != null && number.signum() != 0;
            }
            default -> false;
        };
    }

    /** A whole divided by its parts, rounded half up to so many decimals; null where the division does not come out even or is by zero. */
    static @Nullable BigDecimal quotient(BigDecimal whole, BigDecimal per, @Nullable Integer decimals) {
        if (per.signum() == 0) {
            return null;
        }
        if (decimals != null) {
            return whole.divide(per, decimals, RoundingMode.HALF_UP);
        }
        try {
            return whole.divide(per);
        } catch (ArithmeticException endless) {
            return null;
        }
    }

    /** A number without trailing zeros after its point. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
