package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.ledger.Credit;
import org.truecost.money.Money;

/** A row of a sheet of purchases that names one is a credit for it (cost-model.md, rule 29). */
class CreditRowTest {

    private static final Object[] GPUS = {
        "Purchase ID", "GPU model", "Quantity", "Unit price", "Amount", "Currency", "Purchase date", "Credit for", "Low"
    };
    private static final Object[] ASSETS = {"資産番号", "内容", "GPU数", "金額", "通貨", "購入日", "稼働開始日", "耐用月数", "減額する購入"};

    @TempDir
    Path folder;

    @Test
    void isReadWithItsDayAndItsPurchase() {
        Credit credit = only(read("CN-1", "H100", 0, null, -250, "USD", "2024-07-01", "GPU-001", null));

        assertThat(credit.id()).isEqualTo("CN-1");
        assertThat(credit.creditFor()).isEqualTo("GPU-001");
        assertThat(credit.date()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(credit.amount()).isEqualTo(Money.of("-250", "USD"));
        assertThat(credit.isReturn()).isFalse();
    }

    @Test
    void gpusThatGoBackAreBelowZeroAndMakeTheAmount() {
        Credit credit = only(read("CN-1", "H100", -16, 30_000, null, "USD", "2024-07-01", "GPU-001", null));

        assertThat(credit.returned()).isEqualByComparingTo(BigDecimal.valueOf(16));
        assertThat(credit.amount()).isEqualTo(Money.of("-480000", "USD"));
        assertThat(read("CN-1", "H100", -16, 30_000, -480_001, "USD", "2024-07-01", "GPU-001", null)
                        .codes())
                .containsExactly("TC302 E2");
    }

    @Test
    void isReadOfAnAssetWithoutALife() {
        Credit credit = only(Reading.of(TinyWorkbook.sheet("サーバー")
                .row(ASSETS)
                .row("戻1", "値引", null, -1_000_000, "JPY", "2024-07-01", null, null, "F-1")
                .in(folder)));

        assertThat(credit.creditFor()).isEqualTo("F-1");
        assertThat(credit.quantity()).isNull();
        assertThat(credit.amount()).isEqualTo(Money.of("-1000000", "JPY"));
    }

    @Test
    void lacksNothing() {
        assertThat(read("CN-1", "H100", 0, null, -5, "USD", null, "GPU-001", null)
                        .codes())
                .containsExactly("TC305 G2");
        assertThat(read("CN-1", "H100", 0, null, null, "USD", "2024-07-01", "GPU-001", null)
                        .codes())
                .containsExactly("TC305 E2");
        assertThat(read("CN-1", "H100", -1, null, 0, "USD", "2024-07-01", "GPU-001", null)
                        .codes())
                .as("sent back for nothing")
                .isEmpty();
    }

    @Test
    void isNoPurchaseAndAPurchaseIsNoCredit() {
        assertThat(read("CN-1", "H100", 0, null, 5, "USD", "2024-07-01", "GPU-001", null)
                        .codes())
                .containsExactly("TC322 E2");
        assertThat(read("CN-1", "H100", 0, null, -5, "USD", "2024-07-01", "GPU-001", -6)
                        .codes())
                .contains("TC323 I2");
        assertThat(read("G", "H100", 1, null, -5, "USD", "2024-07-01", null, null)
                        .codes())
                .contains("TC321 E2");
        assertThat(read("G", "H100", -1, null, 5, "USD", "2024-07-01", null, null)
                        .codes())
                .contains("TC321 C2");
        assertThat(read("G", "H100", 0, null, 5, "USD", "2024-07-01", null, null)
                        .codes())
                .contains("TC205 C2");
    }

    private Reading read(@Nullable Object... row) {
        return Reading.of(TinyWorkbook.sheet("GPUs").row(GPUS).row(row).in(folder));
    }

    private static Credit only(Reading reading) {
        assertThat(reading.codes()).isEmpty();
        return (Credit) reading.facts().getFirst();
    }
}
