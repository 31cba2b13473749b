package org.truecost.input.sheet;

import static org.truecost.input.sheet.ColumnForm.optional;

import java.util.List;
import java.util.stream.Stream;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Qualifier;
import org.truecost.problem.Column;

/** The columns that say something of a figure beside the figure itself; the same on every sheet that has them. */
final class AttributeColumns {

    private static final Choices<Qualifier> QUALIFIERS = Choices.of(Qualifier.values(), Qualifier::words);

    private static final ColumnForm ENTITY =
            optional(Column.ENTITY, Form.TEXT).alias("Company", "法人", "会社名").sample("HQ", "本社");

    private static final ColumnForm ALLOCATION = optional(Column.ALLOCATION, Form.RATIO)
            .alias("Allocation", "配賦割合", "按分率")
            .says(
                    "The part of the line that belongs to the subject. Empty counts as 1, and the result is then a ceiling.",
                    "対象に属する割合。空の場合は1とし、結果は上限値となります。")
            .sample("0.6");

    private static final List<ColumnForm> HEDGES = List.of(
            optional(Column.QUALIFIER, Form.CHOICE)
                    .alias("限定語")
                    .oneOf(QUALIFIERS)
                    .says("How the source hedges the figure. Empty means exact.", "出典における数値の限定。空の場合は「確定」。")
                    .sample("about", "約"),
            optional(Column.SOURCE, Form.TEXT)
                    .alias("Reference", "出所", "情報源")
                    .says("Where the figure is taken from.", "数値の出どころ。")
                    .sample("36Kr Japan"),
            optional(Column.SOURCE_DATE, Form.DATE_OR_MONTH).alias("出所日").sample("2025-02"),
            optional(Column.CONFIDENCE, Form.TEXT).alias("確信度", "確度").sample("high", "高"),
            optional(Column.SUPERSEDED_BY, Form.IDENTIFIER)
                    .alias("差し替え先")
                    .says(
                            "The number of the figure that replaces this one; such a row is shown and never totalled.",
                            "この数値に代わる数値の番号。表示はしますが合計しません。"));

    private static final List<ColumnForm> PRINTED = List.of(
            optional(Column.PRINTED_AMOUNT, Form.CREDITABLE_AMOUNT)
                    .alias("併記金額")
                    .says(
                            "What the source prints beside the amount in another currency; it is checked against the stated rate, never totalled.",
                            "出典が別通貨で併記する金額。記載のレートと照合し、合計しません。")
                    .sample("250000000000"),
            optional(Column.PRINTED_CURRENCY, Form.CURRENCY)
                    .says("Needed with a printed amount.", "併記額がある場合は必須。")
                    .sample("JPY"));

    private static final ColumnForm NOTES = optional(Column.NOTES, Form.TEXT).alias("Note", "Remarks", "注記", "メモ");

    private AttributeColumns() {}

    /** A sheet's own columns, then what every cost sheet knows, its bounds included. */
    static List<ColumnForm> ofCost(Form bounds, ColumnForm... own) {
        return Stream.of(
                        Stream.of(own),
                        Stream.of(ENTITY, ALLOCATION),
                        Stream.of(
                                optional(Column.LOW, bounds)
                                        .says(
                                                "The lower bound of the amount. Empty means the amount itself.",
                                                "金額の下限。空の場合は金額と同じ。"),
                                optional(Column.HIGH, bounds)
                                        .says(
                                                "The upper bound of the amount. Empty means the amount itself.",
                                                "金額の上限。空の場合は金額と同じ。")),
                        HEDGES.stream(),
                        PRINTED.stream(),
                        Stream.of(NOTES))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Pay has bounds of its own. */
    static List<ColumnForm> ofPay(ColumnForm... own) {
        return Stream.of(
                        Stream.of(own),
                        Stream.of(ENTITY, ALLOCATION),
                        HEDGES.stream(),
                        PRINTED.stream(),
                        Stream.of(NOTES))
                .flatMap(columns -> columns)
                .toList();
    }

    /** A claim is nobody's cost: neither shared nor bounded. */
    static List<ColumnForm> ofClaim(ColumnForm... own) {
        return Stream.of(Stream.of(own), Stream.of(ENTITY), HEDGES.stream(), PRINTED.stream(), Stream.of(NOTES))
                .flatMap(columns -> columns)
                .toList();
    }

    /** A rate has a source and a hedge. */
    static List<ColumnForm> ofRate(ColumnForm... own) {
        return Stream.of(Stream.of(own), HEDGES.stream(), Stream.of(NOTES))
                .flatMap(columns -> columns)
                .toList();
    }

    static Attributes read(InputRow row) {
        Qualifier qualifier = row.choice(Column.QUALIFIER, QUALIFIERS);
        return new Attributes(
                row.text(Column.ENTITY),
                row.number(Column.ALLOCATION),
                qualifier == null ? Qualifier.EXACT : qualifier,
                row.text(Column.SOURCE),
                RowDates.dayOrMonth(row, Column.SOURCE_DATE),
                row.text(Column.CONFIDENCE),
                row.identifier(Column.SUPERSEDED_BY),
                RowMoney.of(row, Column.PRINTED_CURRENCY, Column.PRINTED_AMOUNT).amount(Column.PRINTED_AMOUNT),
                row.text(Column.NOTES));
    }
}
