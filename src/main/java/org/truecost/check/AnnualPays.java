package org.truecost.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Payroll;
import org.truecost.money.Bound;
import org.truecost.money.Currencies;
import org.truecost.money.Estimate;
import org.truecost.money.ExchangeRates;
import org.truecost.money.Money;
import org.truecost.problem.AmountText;
import org.truecost.problem.Column;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;
import org.truecost.problem.ReadWords;

/**
 * A year's pay stated in the notes or printed next to the pay is the monthly pay times the months paid a year, 14 of them where
 * the row says so (cost-model.md, F11), and not times 12. No figure of pay is ever shown.
 */
final class AnnualPays implements LedgerChecks.Check {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal MAN = BigDecimal.valueOf(10_000);
    private static final int LONGEST = 2000;
    private static final Pattern ANNUAL = Pattern.compile(ReadWords.pattern("reading.annualPayPattern"));
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?\\s*(万?)");

    private final ExchangeRates rates;
    private final LedgerChecks.Context context;
    private final List<Problem> problems = new ArrayList<>();

    AnnualPays(ExchangeRates rates, LedgerChecks.Context context) {
        this.rates = rates;
        this.context = context;
    }

    @Override
    public void see(CostRecord record) {
        BigDecimal months = record instanceof Payroll payroll ? payroll.monthsPaid() : null;
        if (record instanceof Payroll payroll && months != null && months.compareTo(YEAR) != 0) {
            if (isPrintedOfTwelve(payroll)) {
                problems.add(problem(payroll, Column.PRINTED_AMOUNT, months));
            }
            if (isNotedAsTwelveMonths(payroll, months)) {
                problems.add(problem(payroll, Column.NOTES, months));
            }
        }
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    private boolean isPrintedOfTwelve(Payroll payroll) {
        Money printed = payroll.attributes().printed();
        return printed != null
                && PrintedAmounts.rate(
                                payroll,
                                new Currencies(payroll.pay().currency(), printed.currency()),
                                null,
                                rates,
                                context)
                        .filter(rate -> PrintedAmounts.agrees(rate, year(payroll, YEAR), printed)
                                && !PrintedAmounts.agrees(rate, payroll.pay(), printed))
                        .isPresent();
    }

    private static boolean isNotedAsTwelveMonths(Payroll payroll, BigDecimal months) {
        List<BigDecimal> noted = figures(payroll.attributes().notes());
        return !noted.isEmpty() && isAmong(noted, year(payroll, YEAR)) && !isAmong(noted, year(payroll, months));
    }

    private static boolean isAmong(List<BigDecimal> figures, Estimate year) {
        return Stream.of(Bound.values())
                .map(bound -> year.at(bound).amount())
                .anyMatch(pay -> figures.stream().anyMatch(figure -> figure.compareTo(pay) == 0));
    }

    private static Estimate year(Payroll payroll, BigDecimal months) {
        return payroll.pay().multipliedBy(months);
    }

    /** The figures of a note that speaks of a year's pay. */
    private static List<BigDecimal> figures(@Nullable String notes) {
        return Optional.ofNullable(notes)
                .map(text -> Normalizer.normalize(
                                text.substring(0, Math.min(text.length(), LONGEST)), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT))
                .filter(text -> ANNUAL.matcher(text).find())
                .map(text ->
                        FIGURE.matcher(text).results().map(AnnualPays::figure).toList())
                .orElse(List.of());
    }

    private static BigDecimal figure(MatchResult written) {
        String decimals = written.group(2) == null ? "" : written.group(2);
        BigDecimal figure = new BigDecimal(written.group(1).replace(",", "") + decimals);
        return written.group(3).isEmpty() ? figure : figure.multiply(MAN);
    }

    private static Problem problem(Payroll payroll, Column column, BigDecimal months) {
        return Problem.of(ProblemKind.ANNUAL_PAY_OF_TWELVE, payroll.source(), column, Problem.WITHHELD)
                .with("months", AmountText.text(months))
                .with("more", "");
    }
}
