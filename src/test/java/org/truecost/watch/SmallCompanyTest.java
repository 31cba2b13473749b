package org.truecost.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.recognition.CostCategory.COLOCATION;
import static org.truecost.recognition.CostCategory.MAINTENANCE;
import static org.truecost.recognition.CostCategory.NETWORK;
import static org.truecost.recognition.CostCategory.PAYROLL;
import static org.truecost.recognition.CostCategory.POWER;
import static org.truecost.recognition.CostCategory.SERVERS;
import static org.truecost.recognition.CostCategory.SOFTWARE;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.cost.CostComparison;
import org.truecost.cost.Scope;
import org.truecost.input.TinyWorkbook;
import org.truecost.money.Bound;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.movement.YearToDate;
import org.truecost.recognition.CostCategory;
import org.truecost.report.Briefing;
import org.truecost.report.ShownMovements;
import org.truecost.report.ShownRevision;
import org.truecost.report.ShownRevision.Kind;
import org.truecost.report.Value;
import org.truecost.store.Arrived.Verdict;

/**
 * Three months of a small company in Tokyo, whose workbooks are dropped on the days on which they are finished. Every figure expected here
 * was worked out by hand from the workbooks below, in yen, as an auditor would:
 *
 * <pre>
 * Headline    $60,000 on 10 January, at 158                                     = 9,480,000 in every report
 * Servers     $480,000 bought on 16 December, at 150 = 72,000,000 over 48 months = 1,500,000 a month;
 *             in service from 16 January, so January has 16 of 31 days          = 774,193.55
 * Colocation  900,000 for the first quarter                                     = 300,000 a month
 * Maintenance $2,000 for February, at February's average of 152                 = 304,000
 * Engineers   6 × 800,000 × 14 ÷ 12                                             = 5,600,000 a month
 *             charges: 800,000 × 14 ÷ 12 is above the cap, so 6 × 650,000 × 15 % = 585,000 a month, together 6,185,000
 *             9 from March on: 8,400,000 + 877,500                              = 9,277,500 a month
 * Operators   5 × 400,000                                                       = 2,000,000 a month
 * Cash        the servers on the day they are bought, all else as it accrues: no workbook states when it was paid
 * Owned hour  16 GPUs × 1,461 days × 24 h = 561,024 GPU-hours of life; the claim uses 20,000
 * </pre>
 */
class SmallCompanyTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final long HEADLINE = 9_480_000;

    @TempDir
    private Path folder;

    /** What happens on a day, before noon. */
    private interface Event {
        void happen() throws IOException;
    }

    private final Map<LocalDate, Event> calendar = new TreeMap<>();

    /**
     * A report as it ought to be, in whole yen.
     *
     * @param lacks whether page one says that it is incomplete
     * @param sameHours scope S1: the claim's hours at the owned hour, life of servers and operations × 20,000 ÷ 561,024
     * @param machines scope S2, to date
     * @param people scope S3, to date
     * @param life scope S4
     * @param cash paid to date
     * @param month what the month cost, by category
     * @param workbooks those that were read for it, without their {@code .xlsx}
     */
    private record Expected(
            String name,
            boolean lacks,
            long sameHours,
            long machines,
            long people,
            long life,
            long cash,
            Map<CostCategory, Long> month,
            String workbooks) {

        long total() {
            return month.values().stream().mapToLong(yen -> yen).sum();
        }
    }

    @Test
    void everyFigureOfEveryReportIsWhatTheWorkbooksSay() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(folder.resolve("drafts"));
        try (SetWatch watch = new SetWatch(
                folder,
                at(LocalDate.of(2025, 1, 6), LocalTime.NOON),
                "--truecost.currency=JPY",
                "--truecost.watch.schedule=business day 3 at 07:00",
                "--truecost.watch.zone=Asia/Tokyo",
                "--truecost.watch.holidays=JAPAN")) {
            plan(watch);
            live(watch, LocalDate.of(2025, 1, 7), LocalDate.of(2025, 4, 10));
            assertThat(watch.made()).extracting(SmallCompanyTest::name).containsExactlyElementsOf(names());
            for (int index = 0; index < expected().size(); index++) {
                compare(watch.made().get(index), expected().get(index));
                compareWithBefore(watch.made().get(index), index);
            }
            assertThat(watch.taken().stream()
                            .filter(taken -> taken.verdict() == Verdict.REJECTED)
                            .map(taken -> taken.claim().name()))
                    .containsExactly("opex 2025-03.xlsx");
            assertThat(watch.taken()).hasSize(12);
        }
    }

    /** The days on which something is finished, and what. */
    private void plan(SetWatch watch) {
        calendar.put(LocalDate.of(2025, 1, 8), this::fleet);
        calendar.put(LocalDate.of(2025, 1, 27), this::staffOfJanuary);
        calendar.put(LocalDate.of(2025, 2, 3), () -> {
            rates(JANUARY, "156");
            opex(
                    JANUARY,
                    expense("O-01", "power", "1240000", "JPY", JANUARY, JANUARY),
                    expense("O-02", "colocation", "900000", "JPY", JANUARY, MARCH));
        });
        // Late: January is reported on 5 February.
        calendar.put(
                LocalDate.of(2025, 2, 20),
                () -> expenses("network 2025-01.xlsx", expense("N-1", "network", "155000", "JPY", JANUARY, JANUARY)));
        calendar.put(LocalDate.of(2025, 3, 3), () -> {
            rates(FEBRUARY, "152");
            opex(
                    FEBRUARY,
                    expense("O-03", "power", "1120000", "JPY", FEBRUARY, FEBRUARY),
                    expense("O-04", "maintenance", "2000", "USD", FEBRUARY, FEBRUARY));
        });
        calendar.put(
                LocalDate.of(2025, 3, 4),
                () -> expenses("extra 2025-02.xlsx", expense("X-1", "software", "500000", "JPY", FEBRUARY, FEBRUARY)));
        // Withdrawn: February was reported with it on 5 March.
        calendar.put(
                LocalDate.of(2025, 3, 10),
                () -> assertThat(watch.withdrawals()
                                .withdraw(null, "extra 2025-02.xlsx", null)
                                .kept())
                        .isNotNull());
        calendar.put(LocalDate.of(2025, 4, 1), () -> {
            rates(MARCH, "149");
            staffOfMarch();
        });
        // Rejected: no header of it is known; March is reported without it on 3 April.
        calendar.put(
                LocalDate.of(2025, 4, 2),
                () -> drop(
                        TinyWorkbook.sheet("Opex")
                                .row("Month", "Cost of the hall")
                                .row("March", 1302000)
                                .row("April", 1300000),
                        "opex 2025-03.xlsx"));
        calendar.put(
                LocalDate.of(2025, 4, 7), () -> opex(MARCH, expense("O-05", "power", "1302000", "JPY", MARCH, MARCH)));
    }

    private static List<Expected> expected() {
        Map<CostCategory, Long> january = month(774_194, 1_240_000, 8_185_000);
        Map<CostCategory, Long> late = with(january, NETWORK, 155_000);
        Map<CostCategory, Long> february = with(month(1_500_000, 1_120_000, 8_185_000), MAINTENANCE, 304_000);
        Map<CostCategory, Long> march = month(1_500_000, 1_302_000, 11_277_500);
        Map<CostCategory, Long> lacking = with(march, POWER, 0);
        return List.of(
                // 774,193.55 + 1,240,000 + 300,000; people 8,185,000; life 72,000,000 + 1,240,000 + 900,000 =
                // 74,140,000
                // and people 12 × 8,185,000 = 98,220,000
                new Expected(
                        "2025-01 r1",
                        false,
                        2_643_024,
                        2_314_194,
                        10_499_194,
                        172_360_000,
                        81_725_000,
                        january,
                        "fleet 2025-01, opex 2025-01, rates 2025-01, staff 2025-01"),
                // + 155,000 of the late bill; life 74,295,000
                new Expected(
                        "2025-01 r2",
                        false,
                        2_648_550,
                        2_469_194,
                        10_654_194,
                        172_515_000,
                        81_880_000,
                        late,
                        "fleet 2025-01, network 2025-01, opex 2025-01, rates 2025-01, staff 2025-01"),
                // + 1,500,000 + 1,120,000 + 300,000 + 304,000 + 500,000 and 8,185,000; life 76,219,000
                new Expected(
                        "2025-02 r1",
                        false,
                        2_717_139,
                        6_193_194,
                        22_563_194,
                        174_439_000,
                        92_289_000,
                        with(february, SOFTWARE, 500_000),
                        "extra 2025-02, fleet 2025-01, network 2025-01, opex 2025-01, opex 2025-02, rates 2025-01,"
                                + " rates 2025-02, staff 2025-01"),
                // - 500,000 of the withdrawn bill; life 75,719,000
                new Expected(
                        "2025-02 r2",
                        false,
                        2_699_314,
                        5_693_194,
                        22_063_194,
                        173_939_000,
                        91_789_000,
                        february,
                        "fleet 2025-01, network 2025-01, opex 2025-01, opex 2025-02, rates 2025-01, rates 2025-02,"
                                + " staff 2025-01"),
                // + 1,500,000 + 300,000 and 11,277,500, power is missing; life of people 2 × 6,185,000 + 24,000,000
                // + 10 × 9,277,500 = 129,145,000
                new Expected(
                        "2025-03 r1",
                        true,
                        2_699_314,
                        7_493_194,
                        35_140_694,
                        204_864_000,
                        103_366_500,
                        lacking,
                        "fleet 2025-01, network 2025-01, opex 2025-01, opex 2025-02, rates 2025-01, rates 2025-02,"
                                + " rates 2025-03, staff 2025-03, rejected/opex 2025-03"),
                // + 1,302,000 of the corrected workbook; life 77,021,000
                new Expected(
                        "2025-03 r2",
                        false,
                        2_745_729,
                        8_795_194,
                        36_442_694,
                        206_166_000,
                        104_668_500,
                        march,
                        "fleet 2025-01, network 2025-01, opex 2025-01, opex 2025-02, opex 2025-03, rates 2025-01,"
                                + " rates 2025-02, rates 2025-03, staff 2025-03"));
    }

    private static List<String> names() {
        return expected().stream().map(Expected::name).toList();
    }

    private static Map<CostCategory, Long> month(long servers, long power, long people) {
        return Map.of(SERVERS, servers, POWER, power, COLOCATION, 300_000L, PAYROLL, people);
    }

    private static Map<CostCategory, Long> with(Map<CostCategory, Long> month, CostCategory category, long yen) {
        Map<CostCategory, Long> more = new LinkedHashMap<>(month);
        more.put(category, yen);
        return more;
    }

    private static void compare(Briefing made, Expected expected) {
        CostComparison found = made.comparison();
        assertThat(scope(found, Scope.S0)).as(expected.name()).isEqualTo(HEADLINE);
        assertThat(scope(found, Scope.S1)).as(expected.name()).isEqualTo(expected.sameHours());
        assertThat(scope(found, Scope.S2)).as(expected.name()).isEqualTo(expected.machines());
        assertThat(scope(found, Scope.S3)).as(expected.name()).isEqualTo(expected.people());
        assertThat(scope(found, Scope.S4)).as(expected.name()).isEqualTo(expected.life());
        assertThat(requireNonNull(found.rung(Scope.S4).orElseThrow().timesHeadline())
                        .doubleValue())
                .as(expected.name())
                .isCloseTo((double) expected.life() / HEADLINE, Offset.offset(1e-9));
        Map<CostCategory, Long> month = new TreeMap<>();
        found.categories().forEach((category, cost) -> month.put(category, yen(cost.month())));
        month.values().removeIf(yen -> yen == 0);
        Map<CostCategory, Long> expectedMonth = new TreeMap<>(expected.month());
        expectedMonth.values().removeIf(yen -> yen == 0);
        assertThat(month).as(expected.name()).isEqualTo(expectedMonth);
        assertThat(made.figures().containsKey("incomplete")).as(expected.name()).isEqualTo(expected.lacks());
        assertThat(yen(found.cashToDate())).as(expected.name()).isEqualTo(expected.cash());
        assertThat(workbooks(made)).as(expected.name()).isEqualTo(expected.workbooks());
        assertThat(made.problems())
                .as(expected.name())
                .extracting(problem -> problem.kind() + " " + problem.location().workbook())
                .containsExactlyElementsOf(
                        expected.lacks()
                                ? List.of(
                                        "FIGURES_NOT_READ rejected/opex 2025-03.xlsx",
                                        "NO_RECOGNISED_SHEET rejected/opex 2025-03.xlsx")
                                : List.of());
    }

    private static String workbooks(Briefing made) {
        return made.table("workbooks").rows().stream()
                .map(row -> row.values().getFirst())
                .filter(Value.Text.class::isInstance)
                .map(name -> ((Value.Text) name).text().replace(".xlsx", ""))
                .collect(Collectors.joining(", "));
    }

    /** What is said of the month before is what its last report said; of the revision before, what that one did. */
    private static void compareWithBefore(Briefing made, int index) {
        Expected now = expected().get(index);
        List<Expected> before = expected().subList(0, index);
        Expected lastMonth = before.stream()
                .filter(report -> !report.name().startsWith(made.month().toString()))
                .reduce((one, next) -> next)
                .orElse(null);
        assertThat(made.movements().isPresent()).as(now.name()).isEqualTo(lastMonth != null);
        made.movements().ifPresent(moved -> compare(moved, requireNonNull(lastMonth), now));
        assertThat(made.revised().isPresent()).as(now.name()).isEqualTo(made.revision() > 1);
        made.revised().ifPresent(revised -> compare(revised, before.getLast(), now));
    }

    private static void compare(ShownMovements moved, Expected before, Expected now) {
        moved.categories().forEach((category, shown) -> {
            assertThat(yen(shown.before()))
                    .as(now.name())
                    .isEqualTo(before.month().getOrDefault(category, 0L));
            assertThat(yen(shown.now())).as(now.name()).isEqualTo(now.month().getOrDefault(category, 0L));
        });
        assertThat(moved.categories().keySet())
                .as(now.name())
                .containsAll(before.month().keySet())
                .containsAll(now.month().keySet());
        Money year =
                moved.year().values().stream().map(YearToDate::now).reduce(Money.zero(moved.currency()), Money::plus);
        assertThat(yen(year)).as("the company has no costs before January").isEqualTo(now.people());
    }

    private static void compare(ShownRevision revised, Expected before, Expected now) {
        Map<Kind, List<Long>> shown = new EnumMap<>(Kind.class);
        revised.figures().forEach(figure -> shown.put(figure.kind(), List.of(yen(figure.before()), yen(figure.now()))));
        assertThat(shown)
                .as(now.name())
                .containsEntry(Kind.SAME_HOURS, List.of(before.sameHours(), now.sameHours()))
                .containsEntry(Kind.FLEET, List.of(before.machines(), now.machines()))
                .containsEntry(Kind.PEOPLE, List.of(before.people(), now.people()))
                .containsEntry(Kind.LIFE, List.of(before.life(), now.life()))
                .containsEntry(Kind.MONTH, List.of(before.total(), now.total()));
    }

    private static long scope(CostComparison found, Scope scope) {
        return yen(found.rung(scope).orElseThrow().amount());
    }

    private static long yen(@Nullable Estimate amount) {
        return yen(requireNonNull(amount).at(Bound.BASE));
    }

    private static long yen(Money money) {
        return money.amount().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String name(Briefing briefing) {
        return briefing.month() + " r" + briefing.revision();
    }

    /** Day by day: a look before the office opens, at nine, and until what was dropped has been dealt with. */
    private void live(SetWatch watch, LocalDate first, LocalDate last) throws IOException {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            watch.at(at(day, LocalTime.of(7, 0)));
            Event event = calendar.get(day);
            if (event != null) {
                event.happen();
                watch.at(at(day, LocalTime.of(9, 0)));
                watch.at(at(day, LocalTime.of(9, 0, 10)));
                watch.at(at(day, LocalTime.of(9, 0, 20)));
                watch.at(at(day, LocalTime.of(9, 15)));
                watch.at(at(day, LocalTime.of(9, 30)));
            }
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TOKYO).toInstant();
    }

    private void fleet() throws IOException {
        TinyWorkbook workbook = TinyWorkbook.sheet("Servers")
                .row(
                        "Asset ID",
                        "Description",
                        "Purchase date",
                        "In-service date",
                        "GPU count",
                        "Amount",
                        "Currency",
                        "Useful life (months)")
                .row("F-1", "Two servers", "2024-12-16", "2025-01-16", 16, 480000, "USD", 48)
                .andSheet("Claim")
                .row("Claim ID", "Claim", "Stage", "Amount", "Currency", "GPU-hours", "Rate per GPU-hour", "Date")
                .row("C-1", "Our model cost $60,000", null, 60000, "USD", null, null, "2025-01-10")
                .row("C-1", "Our model cost $60,000", "Training", null, "USD", 20000, 3, "2025-01-10");
        drop(workbook, "fleet 2025-01.xlsx");
    }

    /** The month's average; with the first of them the rates of the two days that need one. */
    private void rates(YearMonth month, String average) throws IOException {
        TinyWorkbook workbook = TinyWorkbook.sheet("Rates").row("From", "To", "Rate", "Date", "Kind");
        if (month.equals(JANUARY)) {
            workbook.row("USD", "JPY", 150, "2024-12-16", "spot").row("USD", "JPY", 158, "2025-01-10", "spot");
        }
        workbook.row(
                "USD", "JPY", Integer.parseInt(average), month.atEndOfMonth().toString(), "average");
        drop(workbook, "rates " + month + ".xlsx");
    }

    private void staffOfJanuary() throws IOException {
        staff("staff 2025-01.xlsx", List.of(engineers("P-1", 6, "2025-01-01", "2025-12-31"), operators()));
    }

    /** All the lines of January again, one of them ended; the new engineers follow. */
    private void staffOfMarch() throws IOException {
        staff(
                "staff 2025-03.xlsx",
                List.of(
                        engineers("P-1", 6, "2025-01-01", "2025-02-28"),
                        operators(),
                        engineers("P-3", 9, "2025-03-01", "2025-12-31")));
    }

    private static Object[] engineers(String id, int people, String from, String to) {
        return new Object[] {
            id, "Engineer", people, 800000, "JPY", 14, from, to, TinyWorkbook.Xml.number("0.15"), 650000
        };
    }

    private static @Nullable Object[] operators() {
        return new @Nullable Object[] {"P-2", "Operator", 5, 400000, "JPY", 12, "2025-01-01", "2025-12-31", null, null};
    }

    private void staff(String name, List<@Nullable Object[]> rows) throws IOException {
        TinyWorkbook workbook = TinyWorkbook.sheet("Payroll")
                .row(
                        "Position ID",
                        "Role",
                        "Headcount",
                        "Monthly pay",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end",
                        "Employer charge rate",
                        "Monthly charge base cap");
        rows.forEach(workbook::row);
        drop(workbook, name);
    }

    private static Object[] expense(
            String id, String category, String amount, String currency, YearMonth from, YearMonth to) {
        return new Object[] {
            id,
            category,
            TinyWorkbook.Xml.number(amount),
            currency,
            from.atDay(1).toString(),
            to.atEndOfMonth().toString()
        };
    }

    private void opex(YearMonth month, Object[]... rows) throws IOException {
        expenses("opex " + month + ".xlsx", rows);
    }

    private void expenses(String name, Object[]... rows) throws IOException {
        TinyWorkbook workbook = TinyWorkbook.sheet("Opex")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (Object[] row : rows) {
            workbook.row(row);
        }
        drop(workbook, name);
    }

    private void drop(TinyWorkbook workbook, String name) throws IOException {
        Path draft = workbook.in(folder.resolve("drafts"), name).path();
        Files.move(draft, folder.resolve("input").resolve(name));
    }
}
