package org.truecost.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.ledger.OperatingExpense;

/**
 * Generated costs, written into sheets of random layouts and read by the mappings of these layouts: what is read is what was
 * generated, whatever the order of the columns, the unit, the forms of days and numbers, and the totals between.
 */
class RandomMappingsTest {

    private static final int TABLES = Integer.getInteger("truecost.mappings", 60);
    private static final long SEED = Long.getLong("truecost.seed", System.nanoTime());

    private static final List<String> WORDS =
            List.of("power", "colocation", "network", "maintenance", "software", "other");

    @TempDir
    Path folder;

    /** A cost as it was generated, its amount in hundredths. */
    private record Cost(String account, String number, int word, long hundredths, LocalDate first, LocalDate last) {}

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        System.out.println("RandomMappingsTest: -Dtruecost.seed=" + SEED + " -Dtruecost.mappings=" + TABLES);
        for (int table = 0; table < TABLES; table++) {
            check(new Layout(new Random(SEED + table)), "seed " + SEED + ", table " + table);
        }
    }

    private void check(Layout layout, String which) throws IOException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("random.yml"), layout.mapping());

        Reading reading = Reading.of(layout.sheet().in(folder), new Mappings(mappings));

        assertThat(reading.problems()).as(which + "\n" + layout.mapping()).isEmpty();
        assertThat(reading.facts().stream().map(RandomMappingsTest::line).toList())
                .as(which + "\n" + layout.mapping())
                .isEqualTo(layout.expected());
    }

    private static String line(Object fact) {
        OperatingExpense read = (OperatingExpense) fact;
        return String.join(
                " ",
                read.id(),
                read.category().name().toLowerCase(Locale.ROOT),
                read.amount().base().amount().stripTrailingZeros().toPlainString(),
                read.period().first().toString(),
                read.period().last().toString());
    }

    /** How a sheet is laid out, and the costs on it. */
    private static final class Layout {

        private final List<Cost> costs = new ArrayList<>();
        private final List<String> order =
                new ArrayList<>(List.of("Acct", "No", "Type", "Value", "Back", "From", "To"));
        private final int scale;
        private final boolean textNumbers;
        private final boolean comma;
        private final boolean dayAfter;
        private final @Nullable String dateForm;
        private final boolean splitsCredits;
        private final boolean totals;
        private final boolean fillsDown;

        Layout(Random random) {
            Collections.shuffle(order, random);
            scale = new int[] {0, 3, 6}[random.nextInt(3)];
            textNumbers = random.nextBoolean();
            comma = random.nextBoolean();
            dayAfter = random.nextBoolean();
            dateForm = new String[] {null, "DD/MM/YYYY", "MM/DD/YYYY", "YYYYMMDD", "D.M.YYYY", "D-MMM-YY"}
                    [random.nextInt(6)];
            splitsCredits = random.nextBoolean();
            totals = random.nextBoolean();
            fillsDown = random.nextBoolean();
            int accounts = 1 + random.nextInt(4);
            for (int account = 0; account < accounts; account++) {
                for (int cost = 0; cost < 1 + random.nextInt(5); cost++) {
                    costs.add(cost(random, "A" + account, costs.size()));
                }
            }
        }

        private static Cost cost(Random random, String account, int number) {
            YearMonth first = YearMonth.of(2023, 1).plusMonths(random.nextInt(24));
            long hundredths = (1 + random.nextInt(9_999_999)) * (random.nextInt(5) == 0 ? -1L : 1L);
            return new Cost(
                    account,
                    "N" + number,
                    random.nextInt(WORDS.size()),
                    hundredths,
                    first.atDay(1 + random.nextInt(28)),
                    first.plusMonths(1 + random.nextInt(12)).atDay(1 + random.nextInt(28)));
        }

        String mapping() {
            String form = textNumbers ? ", number: \"" + (comma ? "1.234,56" : "1,234.56") + "\"" : "";
            String unit = scale == 0 ? "units" : scale == 3 ? "thousand" : "million";
            String date = dateForm == null ? "" : ", date: " + dateForm;
            return """
                    files: "*"
                    headers: [Acct, No, Type, Value, Back]
                    read as: operating expenses
                    %s%scolumns:
                      Expense ID: [Acct, No]
                      Category: { from: Type, words: { k0: power, k1: colocation, k2: network, k3: maintenance, k4: software, k5: other } }
                      Amount: { from: Value, minus: Back, in: %s%s }
                      Currency: { always: USD }
                      Period start: { from: From%s }
                      Period end: { from: To%s%s }
                    """.formatted(
                            fillsDown ? "fill down: [Acct]\n" : "",
                            totals
                                    ? "totals: [ { where: { No: Total }, of: all }, { where: { No: \"Sum *\" }, of: section } ]\n"
                                    : "",
                            unit,
                            form,
                            date,
                            date,
                            dayAfter ? ", means: the day after" : "");
        }

        TinyWorkbook sheet() {
            TinyWorkbook sheet = TinyWorkbook.sheet("s").row("a title").row(order.toArray());
            String account = "";
            long all = 0;
            long section = 0;
            long backAll = 0;
            long backSection = 0;
            for (int at = 0; at < costs.size(); at++) {
                Cost cost = costs.get(at);
                boolean begins = !cost.account().equals(account);
                account = cost.account();
                long back = splitsCredits && cost.hundredths() < 0 ? -cost.hundredths() : 0;
                long value = splitsCredits && cost.hundredths() < 0 ? 0 : cost.hundredths();
                all += value;
                section += value;
                backAll += back;
                backSection += back;
                row(sheet, begins || !fillsDown ? account : null, cost.number(), "k" + cost.word(), value, back, cost);
                boolean ends =
                        at + 1 == costs.size() || !costs.get(at + 1).account().equals(account);
                if (totals && ends) {
                    row(sheet, null, "Sum " + account, null, section, backSection, null);
                    section = 0;
                    backSection = 0;
                }
            }
            if (totals) {
                row(sheet, null, "Total", null, all, backAll, null);
            }
            return sheet;
        }

        private void row(
                TinyWorkbook sheet,
                @Nullable String account,
                String number,
                @Nullable String word,
                long value,
                long back,
                @Nullable Cost cost) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (String column : order) {
                cells.add(
                        switch (column) {
                            case "Acct" -> account;
                            case "No" -> number;
                            case "Type" -> word;
                            case "Value" -> value == 0 && splitsCredits ? null : amount(value);
                            case "Back" -> back == 0 ? null : amount(back);
                            case "From" -> cost == null ? null : day(cost.first());
                            default ->
                                cost == null ? null : day(dayAfter ? cost.last().plusDays(1) : cost.last());
                        });
            }
            sheet.row(cells.toArray());
        }

        private Object amount(long hundredths) {
            BigDecimal shown = BigDecimal.valueOf(hundredths, 2 + scale);
            if (!textNumbers) {
                return shown;
            }
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(comma ? Locale.GERMANY : Locale.US);
            return new DecimalFormat("#,##0.00######", symbols).format(shown);
        }

        private Object day(LocalDate day) {
            if (dateForm == null) {
                return day;
            }
            String form = dateForm.replace("YYYY", "yyyy").replace("YY", "yy").replace('D', 'd');
            return day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
        }

        List<String> expected() {
            return costs.stream()
                    .map(cost -> String.join(
                            " ",
                            cost.account() + "-" + cost.number(),
                            WORDS.get(cost.word()),
                            BigDecimal.valueOf(cost.hundredths(), 2)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            cost.first().toString(),
                            cost.last().toString()))
                    .toList();
        }
    }
}
