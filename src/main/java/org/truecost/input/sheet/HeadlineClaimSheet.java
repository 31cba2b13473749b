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
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.HeadlineClaim;
import org.truecost.ledger.Parsed;
import org.truecost.money.Money;
import org.truecost.problem.Column;
import org.truecost.problem.SheetKind;

/**
 * Headline claims / 公称コスト: one line for the whole as printed, or one per stage.
 *
 * <ul>
 *   <li>Required: claim ID (rows with the same ID are one claim) and claim.
 *   <li>An amount, or GPU-hours and a rate per GPU-hour, must be there; a currency with either.
 *   <li>The sum of the stages is the claim's own arithmetic. Where a stage gives an amount in addition to hours and rate, their
 *       product must equal it; the line for the whole is printed, and may differ.
 * </ul>
 */
public final class HeadlineClaimSheet implements SheetFormat {

    private static final List<ColumnForm> COLUMNS = AttributeColumns.ofClaim(
            required(CLAIM_ID, Form.IDENTIFIER)
                    .aliases("sheets.headlineClaim.CLAIM_ID.aliases")
                    .says("sheets.headlineClaim.CLAIM_ID.says")
                    .sample("V3-TRAINING"),
            required(CLAIM, Form.TEXT)
                    .aliases("sheets.headlineClaim.CLAIM.aliases")
                    .sampleText("sheets.headlineClaim.CLAIM.sample"),
            optional(STAGE, Form.TEXT)
                    .aliases("sheets.headlineClaim.STAGE.aliases")
                    .says("sheets.headlineClaim.STAGE.says")
                    .sampleText("sheets.headlineClaim.STAGE.sample"),
            optional(AMOUNT, Form.AMOUNT)
                    .aliases("sheets.headlineClaim.AMOUNT.aliases")
                    .says("sheets.headlineClaim.AMOUNT.says"),
            optional(CURRENCY, Form.CURRENCY)
                    .aliases("sheets.headlineClaim.CURRENCY.aliases")
                    .says("sheets.headlineClaim.CURRENCY.says")
                    .sample("USD"),
            optional(GPU_MODEL, Form.TEXT)
                    .aliases("sheets.headlineClaim.GPU_MODEL.aliases")
                    .sample("H800"),
            optional(GPU_HOURS, Form.HOURS)
                    .aliases("sheets.headlineClaim.GPU_HOURS.aliases")
                    .sample("2664000"),
            optional(RATE_PER_HOUR, Form.PRICE)
                    .aliases("sheets.headlineClaim.RATE_PER_HOUR.aliases")
                    .says("sheets.headlineClaim.RATE_PER_HOUR.says")
                    .sample("2"),
            optional(DATE, Form.DATE)
                    .aliases("sheets.headlineClaim.DATE.aliases")
                    .sample("2024-12-27"),
            optional(SCOPE, Form.TEXT)
                    .aliases("sheets.headlineClaim.SCOPE.aliases")
                    .says("sheets.headlineClaim.SCOPE.says")
                    .sampleText("sheets.headlineClaim.SCOPE.sample"),
            optional(EXCLUDES, Form.TEXT)
                    .aliases("sheets.headlineClaim.EXCLUDES.aliases")
                    .says("sheets.headlineClaim.EXCLUDES.says")
                    .sampleText("sheets.headlineClaim.EXCLUDES.sample"));

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
        checkFigures(row);
        checkStage(stage, money, amount, hours, rate);
        LocalDate date = RowDates.day(row, DATE);
        String model = row.text(GPU_MODEL);
        String scope = row.text(SCOPE);
        String excludes = row.text(EXCLUDES);
        Attributes attributes = AttributeColumns.read(row);
        return row.parsed(() -> new HeadlineClaim(
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

    private static void checkStage(
            @Nullable String stage,
            RowMoney money,
            @Nullable Money amount,
            @Nullable BigDecimal hours,
            @Nullable Money rate) {
        if (stage != null) {
            money.checkProduct(AMOUNT, amount, hours, rate);
        }
    }

    private static void checkFigures(InputRow row) {
        if (row.has(AMOUNT)) {
            return;
        }
        boolean hours = row.has(GPU_HOURS);
        boolean rate = row.has(RATE_PER_HOUR);
        if (!hours && !rate) {
            row.needs(AMOUNT, "sheets.needs.claimAmount");
        } else if (!hours) {
            row.needs(GPU_HOURS, "sheets.needs.gpuHours");
        } else if (!rate) {
            row.needs(RATE_PER_HOUR, "sheets.needs.ratePerHour");
        }
    }
}
