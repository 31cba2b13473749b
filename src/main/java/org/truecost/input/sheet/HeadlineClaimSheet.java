package org.truecost.input.sheet;

import static java.util.Objects.requireNonNull;
import static org.truecost.input.sheet.ColumnForm.optional;
import static org.truecost.input.sheet.ColumnForm.required;
import static org.truecost.problem.Column.AMOUNT;
import static org.truecost.problem.Column.CLAIM;
import static org.truecost.problem.Column.CLAIM_ID;
import static org.truecost.problem.Column.CURRENCY;
import static org.truecost.problem.Column.DATE;
import static org.truecost.problem.Column.EXCLUDES;
import static org.truecost.problem.Column.GPU_HOURS;
import static org.truecost.problem.Column.GPU_MODEL;
import static org.truecost.problem.Column.RATE_PER_HOUR;
import static org.truecost.problem.Column.SCOPE;
import static org.truecost.problem.Column.STAGE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/**
 * Headline claims / 公称コスト: one line for the whole as printed, or one a stage.
 *
 * <ul>
 *   <li>Required: claim ID (rows with the same ID are one claim) and claim.
 *   <li>An amount, or GPU-hours and a rate per GPU-hour, must be there; a currency with either.
 *   <li>The sum of the stages is the claim's own arithmetic. Where a stage gives an amount beside hours and rate, their
 *       product must make it; the line for the whole is printed, and may differ.
 * </ul>
 */
public final class HeadlineClaimSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofClaim(
            required(CLAIM_ID, Form.IDENTIFIER)
                    .alias("Claim no", "主張No")
                    .says("Rows with the same number are one claim.", "同じ番号の行は1つの主張です。")
                    .sample("V3-TRAINING"),
            required(CLAIM, Form.TEXT)
                    .alias("Headline", "公称", "見出し")
                    .sample("DeepSeek-V3 training cost", "DeepSeek-V3の訓練コスト"),
            optional(STAGE, Form.TEXT)
                    .alias("Phase", "工程")
                    .says("The part of the work; empty on the line for the whole.", "作業の段階。全体の行では空にします。")
                    .sample("Pre-training", "事前学習"),
            optional(AMOUNT, Form.AMOUNT)
                    .alias("Headline cost", "公称額")
                    .says("As printed. Needed unless hours and rate are given.", "出典の記載額。時間と単価がない場合は必須。"),
            optional(CURRENCY, Form.CURRENCY)
                    .alias("Currency code", "通貨コード")
                    .says("Needed with an amount or a rate.", "金額か単価がある場合は必須。")
                    .sample("USD"),
            optional(GPU_MODEL, Form.TEXT).alias("GPU", "Model", "型番", "GPUモデル").sample("H800"),
            optional(GPU_HOURS, Form.HOURS).alias("Hours", "時間").sample("2664000"),
            optional(RATE_PER_HOUR, Form.PRICE)
                    .alias("Hourly rate", "Rate", "時間単価")
                    .says("What the claim reckons a GPU-hour at.", "主張が用いる1 GPU時間の単価。")
                    .sample("2"),
            optional(DATE, Form.DATE).alias("Claim date", "公表日").sample("2024-12-27"),
            optional(SCOPE, Form.TEXT)
                    .alias("Covers", "対象範囲")
                    .says("What the claim covers.", "主張に含まれるもの。")
                    .sample("Rented GPU time of the final run", "最終訓練のGPU賃借時間"),
            optional(EXCLUDES, Form.TEXT)
                    .alias("Excluded", "除外")
                    .says("What it leaves out.", "主張に含まれないもの。")
                    .sample("Earlier research, ablations", "先行研究、アブレーション"));

    @Override
    public SheetKind kind() {
        return SheetKind.HEADLINE_CLAIMS;
    }

    @Override
    public List<ColumnForm> columns() {
        return COLUMNS;
    }

    @Override
    public Set<Column> totalled() {
        return Set.of(AMOUNT, GPU_HOURS);
    }

    @Override
    public Parsed parse(InputRow row) {
        String id = row.identifier(CLAIM_ID);
        String claim = row.text(CLAIM);
        String stage = row.text(STAGE);
        RowMoney money = RowMoney.of(row, CURRENCY, AMOUNT, RATE_PER_HOUR);
        Money amount = money.amount(AMOUNT);
        BigDecimal hours = row.number(GPU_HOURS);
        Money rate = money.price(RATE_PER_HOUR);
        if (stage != null) {
            money.checkProduct(AMOUNT, amount, hours, rate);
        }
        checkFigures(row);
        LocalDate date = RowDates.day(row, DATE);
        String model = row.text(GPU_MODEL);
        String scope = row.text(SCOPE);
        String excludes = row.text(EXCLUDES);
        Attributes attributes = AttributeColumns.read(row);
        if (row.isRejected()) {
            return row.rejected();
        }
        return row.accepted(new HeadlineClaim(
                requireNonNull(id),
                requireNonNull(claim),
                stage,
                amount,
                model,
                hours,
                rate,
                date,
                scope,
                excludes,
                attributes,
                row.source()));
    }

    private static void checkFigures(InputRow row) {
        if (row.has(AMOUNT)) {
            return;
        }
        boolean hours = row.has(GPU_HOURS);
        boolean rate = row.has(RATE_PER_HOUR);
        if (!hours && !rate) {
            row.needs(AMOUNT, "a claim states an amount, or GPU-hours and their rate", "主張には金額、またはGPU時間とその単価が必要です");
        } else if (!hours) {
            row.needs(GPU_HOURS, "a rate alone makes no amount", "単価だけでは金額になりません");
        } else if (!rate) {
            row.needs(RATE_PER_HOUR, "GPU-hours alone make no amount", "GPU時間だけでは金額になりません");
        }
    }
}
