package org.truecost.input.sheet;

import static org.truecost.input.sheet.ColumnForm.optional;

import java.util.List;
import java.util.stream.Stream;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.Qualifier;
import org.truecost.problem.Column;

/** The columns that qualify a figure; the same on every sheet that has them. */
final class AttributeColumns {

    private static final Choices<Qualifier> QUALIFIERS = Choices.of(Qualifier.values(), Qualifier::words);

    private static final ColumnForm ENTITY = optional(Column.ENTITY, Form.TEXT)
            .aliases("sheets.attributes.ENTITY.aliases")
            .sampleText("sheets.attributes.ENTITY.sample");

    private static final ColumnForm ALLOCATION = optional(Column.ALLOCATION, Form.RATIO)
            .aliases("sheets.attributes.ALLOCATION.aliases")
            .says("sheets.attributes.ALLOCATION.says")
            .sample("0.6");

    private static final List<ColumnForm> HEDGES = List.of(
            optional(Column.QUALIFIER, Form.CHOICE)
                    .aliases("sheets.attributes.QUALIFIER.aliases")
                    .oneOf(QUALIFIERS)
                    .says("sheets.attributes.QUALIFIER.says")
                    .sampleText("sheets.attributes.QUALIFIER.sample"),
            optional(Column.SOURCE, Form.TEXT)
                    .aliases("sheets.attributes.SOURCE.aliases")
                    .says("sheets.attributes.SOURCE.says")
                    .sample("36Kr Japan"),
            optional(Column.SOURCE_DATE, Form.DATE_OR_MONTH)
                    .aliases("sheets.attributes.SOURCE_DATE.aliases")
                    .sample("2025-02"),
            optional(Column.CONFIDENCE, Form.TEXT)
                    .aliases("sheets.attributes.CONFIDENCE.aliases")
                    .sampleText("sheets.attributes.CONFIDENCE.sample"),
            optional(Column.SUPERSEDED_BY, Form.IDENTIFIER)
                    .aliases("sheets.attributes.SUPERSEDED_BY.aliases")
                    .says("sheets.attributes.SUPERSEDED_BY.says"));

    /** Pay has no bills; one that was estimated says itself what replaces it. */
    private static final ColumnForm ESTIMATE = optional(Column.ESTIMATE, Form.IDENTIFIER)
            .aliases("sheets.attributes.ESTIMATE.aliases")
            .says("sheets.attributes.ESTIMATE.says");

    private static final List<ColumnForm> PRINTED = List.of(
            optional(Column.PRINTED_AMOUNT, Form.CREDITABLE_AMOUNT)
                    .aliases("sheets.attributes.PRINTED_AMOUNT.aliases")
                    .says("sheets.attributes.PRINTED_AMOUNT.says")
                    .sample("250000000000"),
            optional(Column.PRINTED_CURRENCY, Form.CURRENCY)
                    .says("sheets.attributes.PRINTED_CURRENCY.says")
                    .sample("JPY"));

    private static final ColumnForm NOTES =
            optional(Column.NOTES, Form.TEXT).aliases("sheets.attributes.NOTES.aliases");

    private AttributeColumns() {}

    /** A sheet's own columns, then what every cost sheet knows, its bounds included. */
    static List<ColumnForm> ofCost(Form bounds, ColumnForm... own) {
        return Stream.of(
                        Stream.of(own),
                        Stream.of(ENTITY, ALLOCATION),
                        Stream.of(
                                optional(Column.LOW, bounds).says("sheets.attributes.LOW.says"),
                                optional(Column.HIGH, bounds).says("sheets.attributes.HIGH.says")),
                        HEDGES.stream(),
                        Stream.of(ESTIMATE),
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

    /** A claim is no one's cost: neither shared nor bounded. */
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
                row.text(Column.NOTES),
                row.identifier(Column.ESTIMATE),
                null,
                List.of(),
                List.of());
    }
}
