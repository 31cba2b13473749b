package org.truecost.store.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truecost.Facts;
import org.truecost.Variant;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;

/** A record is unpacked as it was packed, whichever fields there were then. */
class PackedRowTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "48.25",
                "127",
                "128",
                "255",
                "-128",
                "-129",
                "65535.5",
                "-8388608",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "0.000000000000000000000001",
                "-123456789012345678901234567890.5"
            })
    void keepsNumbers(String number) {
        assertThat(unpacked(CostField.QUANTITY, new BigDecimal(number)).number(CostField.QUANTITY))
                .isEqualTo(new BigDecimal(number));
    }

    @Test
    void isTheSameBytesForTheSameNumber() {
        assertThat(PackedRow.of(new BigDecimal("48.000"))).isEqualTo(PackedRow.of(new BigDecimal("4.8E+1")));
    }

    /** Rows are read by these for as long as there are databases. */
    @Test
    void givesEveryFieldTheNumberItAlwaysHad() {
        assertThat(CostField.values())
                .extracting(field -> field.name().toLowerCase(Locale.ROOT))
                .containsExactly(("row_number kind line_id description vendor gpu_model architecture category asset_id"
                                + " included_in quantity currency low base high residual first_day last_day paid_on"
                                + " useful_life months_paid charge_rate charge_cap entity allocation qualifier"
                                + " reference reference_date confidence superseded_by printed printed_currency notes"
                                + " bonus_cap charge_rate_2 charge_cap_2 bonus_cap_2 charge_rate_3 charge_cap_3 bonus_cap_3 persons"
                                + " estimate open_end credit_for")
                        .split(" "));
        assertThat(CostField.values())
                .extracting(CostField::number)
                .isEqualTo(IntStream.range(0, CostField.END).boxed().toList());
        assertThat(CostField.END).as("a number is one byte").isLessThanOrEqualTo(128);
    }

    @Test
    void keepsEachOfSeveralChargesOnPay() {
        Currency yen = Currency.getInstance("JPY");
        Payroll payroll = Variant.of(Facts.payroll(
                        "P", "1", Facts.exactly("900000", "JPY"), "16", Facts.period("2025-01-01", "2025-12-31")))
                .with(
                        Payroll::charges,
                        List.of(
                                Facts.charge("0.05", "1390000", "5730000", yen),
                                Facts.charge("0.0915", "650000", null, yen),
                                Facts.charge("0.0095", null, null, yen)))
                .get();

        assertThat(CostRecords.read(CostRecords.pack(payroll).unpack(), payroll.source()))
                .isEqualTo(payroll);
    }

    @Test
    void keepsPersonsAndTheAmountOfAPeriod() {
        Payroll payroll = Variant.of(Facts.payroll(
                        "P", "0.5", Facts.exactly("21346.88", "USD"), "12", Facts.period("2025-01-01", "2025-01-15")))
                .with(Payroll::persons, BigDecimal.ONE)
                .with(Payroll::monthsPaid, null)
                .get();

        assertThat(CostRecords.read(CostRecords.pack(payroll).unpack(), payroll.source()))
                .isEqualTo(payroll);
    }

    @Test
    void keepsAnOpenEnd() {
        Payroll payroll = Facts.openPayroll("P", "5", Facts.exactly("100", "USD"), "2024-04-01");

        PackedRow packed = CostRecords.pack(payroll);

        assertThat(packed.unpack().dayOrNull(CostField.LAST_DAY)).isNull();
        assertThat(CostRecords.read(packed.unpack(), payroll.source())).isEqualTo(payroll);
    }

    @Test
    void hasNoValueOfFieldsItWasPackedWithout() {
        PackedFields row = PackedRow.of(7, 2, "E1").unpack();

        assertThat(row.textOrNull(CostField.NOTES)).isNull();
        assertThat(row.textOrNull(CostField.DESCRIPTION)).isNull();
        assertThat(row.text(CostField.LINE_ID)).isEqualTo("E1");
        assertThat(row.integer(CostField.ROW_NUMBER)).isEqualTo(7);
    }

    /** A field that is added changes no row that says nothing in it, and every row that does. */
    @Test
    void isTheSameBeforeAndAfterAFieldIsAdded() {
        PackedRow before = PackedRow.of(7, 2, "E1", "power");

        assertThat(PackedRow.of(7, 2, "E1", "power", null)).isEqualTo(before);
        assertThat(PackedRow.of(7, 2, "E1", "power", null).content()).isEqualTo(before.content());
        assertThat(PackedRow.of(7, 2, "E1", "power", "the grid").content()).isNotEqualTo(before.content());
    }

    @Test
    void refusesAFieldThatOnlyALaterVersionKnows() {
        @Nullable Object[] values = new Object[CostField.END + 1];
        values[0] = 7;
        values[CostField.END] = "says more than is known here";

        assertThatThrownBy(() -> PackedRow.of(values).unpack().requireKnown())
                .isInstanceOf(LaterVersionException.class);
    }

    @Test
    void refusesAFormThatOnlyALaterVersionKnows() {
        byte[] later = {-3, 0, 3, 7};
        byte[] stored = ByteBuffer.allocate(8).putInt(later.length).put(later).array();

        assertThatThrownBy(() -> read(stored)).isInstanceOf(LaterVersionException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void keepsIntegers(int number) {
        assertThat(unpacked(CostField.USEFUL_LIFE, number).integer(CostField.USEFUL_LIFE))
                .isEqualTo(number);
    }

    @Test
    void hasTheSameContentInAnotherRow() {
        assertThat(PackedRow.of(7, 2, "E1").content())
                .isEqualTo(PackedRow.of(70_000, 2, "E1").content());
        assertThat(PackedRow.of(7, 2, "E1").content())
                .isNotEqualTo(PackedRow.of(7, 2, "E2").content());
    }

    @Test
    void keepsTextsAndDays() {
        String longest = "備考 \uD83D\uDE00 ".repeat(1000);
        assertThat(unpacked(CostField.NOTES, longest).text(CostField.NOTES)).isEqualTo(longest);
        assertThat(unpacked(CostField.NOTES, "").text(CostField.NOTES)).isEmpty();
        assertThat(unpacked(CostField.PAID_ON, LocalDate.of(1899, 12, 31)).day(CostField.PAID_ON))
                .isEqualTo(LocalDate.of(1899, 12, 31));
    }

    @Test
    void readsFieldsInAnyOrder() {
        PackedFields row = PackedRow.of(7, 2, "E1", null, "vendor").unpack();

        assertThat(row.textOrNull(CostField.NOTES)).isNull();
        assertThat(row.text(CostField.VENDOR)).isEqualTo("vendor");
        assertThat(row.text(CostField.LINE_ID)).isEqualTo("E1");
        assertThat(row.text(CostField.VENDOR)).isEqualTo("vendor");
    }

    static Stream<CostRecord> aRecordOfEveryKind() {
        return Facts.costsOfEveryKind().stream();
    }

    @ParameterizedTest
    @MethodSource("aRecordOfEveryKind")
    void keepsRecords(CostRecord record) {
        assertThat(CostRecords.read(CostRecords.pack(record).unpack(), record.source()))
                .isEqualTo(record);
    }

    private static PackedFields unpacked(CostField field, Object value) {
        Object[] values = new Object[CostField.END];
        values[field.number()] = value;
        return PackedRow.of(values).unpack();
    }

    private static PackedRow read(byte[] stored) throws IOException {
        return PackedRow.read(new DataInputStream(new ByteArrayInputStream(stored)));
    }
}
