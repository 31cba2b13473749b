package org.truecost.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A sum as a message proves it: its parts, what they make and where they are, {@code 157 + 387 + 170 = 714 (B3:D3)}. */
public final class Addition {

    /** More parts than this are shortened to the first ones and the last. */
    private static final int SHOWN = 8;

    private static final int FIRST = 5;

    private static final int RUNS = 4;

    private static final String PLUS = " + ";

    private Addition() {}

    /**
     * A figure in a cell.
     *
     * @param column its index, 0 for A
     * @param row its number, from 1
     */
    public record Part(int column, int row, BigDecimal figure) {

        private boolean isFollowedBy(Part next, boolean down) {
            return down ? next.column == column && next.row == row + 1 : next.row == row && next.column == column + 1;
        }

        private String cell() {
            return Location.columnName(column) + row;
        }
    }

    /** A sum with its parts and their cells; the sum alone where they are not known one by one. */
    public static Message of(List<Part> parts, BigDecimal sum) {
        return parts.isEmpty()
                ? Message.verbatim(AmountText.text(plain(sum)))
                : of(parts.stream().map(Part::figure).toList(), sum, Message.verbatim(cells(parts)));
    }

    /** A sum with its parts and the words that say where they are. */
    public static Message of(List<BigDecimal> figures, BigDecimal sum, Message where) {
        if (figures.size() < 2) {
            return sum(AmountText.text(plain(sum)), where);
        }
        return Message.of("problems.addition.shown")
                .with("parts", figures(figures))
                .with("sum", AmountText.text(plain(sum)))
                .with("where", where);
    }

    /** The same of figures that are not to be shown: where they are alone. */
    public static Message withheld(List<Part> parts) {
        return parts.isEmpty() ? Message.verbatim(Problem.WITHHELD) : withheld(Message.verbatim(cells(parts)));
    }

    /** The same in words that say where they are. */
    public static Message withheld(Message where) {
        return sum(Problem.WITHHELD, where);
    }

    private static Message sum(String sum, Message where) {
        return Message.of("problems.addition.sum").with("sum", sum).with("where", where);
    }

    /** Figures between signs, {@code 157 + (-3)}; of many, the first ones and the last. */
    public static String figures(List<BigDecimal> figures) {
        List<String> shown = new ArrayList<>();
        for (BigDecimal figure : figures.subList(0, figures.size() > SHOWN ? FIRST : figures.size())) {
            shown.add(signed(figure));
        }
        if (figures.size() > SHOWN) {
            shown.add("…");
            shown.add(signed(figures.getLast()));
        }
        return String.join(PLUS, shown);
    }

    private static String signed(BigDecimal figure) {
        String text = AmountText.text(plain(figure));
        return figure.signum() < 0 ? "(" + text + ")" : text;
    }

    private static BigDecimal plain(BigDecimal figure) {
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }

    /** The cells of parts, neighbours as ranges, {@code B3:D3, F3}. */
    public static String cells(List<Part> parts) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < parts.size(); ) {
            int to = from;
            boolean down = from + 1 < parts.size() && parts.get(from).isFollowedBy(parts.get(from + 1), true);
            while (to + 1 < parts.size() && parts.get(to).isFollowedBy(parts.get(to + 1), down)) {
                to++;
            }
            runs.add(
                    from == to
                            ? parts.get(from).cell()
                            : parts.get(from).cell() + ":" + parts.get(to).cell());
            from = to + 1;
        }
        return String.join(", ", runs.subList(0, Math.min(runs.size(), RUNS))) + (runs.size() > RUNS ? " …" : "");
    }
}
