package org.truecost.input.text;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;
import static java.time.temporal.ChronoField.YEAR_OF_ERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Numbers and dates in text against an independent wording of the same grammar: {@link NumberGrammar} for numbers, the
 * platform's own formats and Japanese calendar for dates.
 */
class TextGrammarTest {

    private static final List<DateTimeFormatter> DAYS =
            List.of(days("-", "-", ""), days("/", "/", ""), days("年", "月", "日"));

    // Numbers

    @Property
    void readsBackWhateverIsWritten(
            @ForAll @BigRange(min = "0", max = "99999999999999999") BigInteger digits,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll boolean grouped,
            @ForAll boolean wide,
            @ForAll("signs") String sign,
            @ForAll("currencies") String currency,
            @ForAll("paddings") String padding) {
        BigDecimal number = new BigDecimal(digits, scale);
        String plain = sign.replace("?", currency + written(number, grouped));
        NumberText read = NumberText.parse(padding + (wide ? wide(plain) : plain) + padding);

        boolean negative = !sign.startsWith("?") && !sign.startsWith("+");
        assertThat(read).isNotNull();
        assertThat(Objects.requireNonNull(read).value()).isEqualByComparingTo(negative ? number.negate() : number);
        assertThat(read.currencySign()).isEqualTo(currency);
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void agreesWithTheSameGrammarSaidAgain(@ForAll("nearNumbers") String text) {
        Optional<NumberText> read = Optional.ofNullable(NumberText.parse(text));
        Optional<NumberText> again = NumberGrammar.read(text);

        assertThat(read.map(NumberText::currencySign)).isEqualTo(again.map(NumberText::currencySign));
        assertThat(read.map(NumberText::suffix)).isEqualTo(again.map(NumberText::suffix));
        assertThat(read.map(number -> number.value().stripTrailingZeros()))
                .isEqualTo(again.map(number -> number.value().stripTrailingZeros()));
        Statistics.collect(read.isPresent() ? "a number" : "none");
        Statistics.coverage(share -> share.check("a number").percentage(least -> least > 10));
    }

    @Property
    void theReadingsOfWhatIsRefusedDiffer(@ForAll("nearNumbers") String text) {
        List<String> readings = NumberText.readings(text);
        if (!readings.isEmpty()) {
            assertThat(readings).hasSize(2);
            assertThat(readings)
                    .allSatisfy(
                            reading -> assertThat(NumberGrammar.read(reading)).isPresent());
            assertThat(new BigDecimal(readings.getFirst()).unscaledValue())
                    .isEqualTo(new BigDecimal(readings.getLast()).unscaledValue());
        }
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("?", "-?", "+?", "−?", "△?", "▲?", "(?)", "( ?)", "△ ?");
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("", "¥", "$", "€", "£");
    }

    @Provide
    Arbitrary<String> paddings() {
        return Arbitraries.of("", " ", "　", "\u00A0 ", "\t");
    }

    /** Numbers with one slip in them, and strings of the letters that numbers are made of. */
    @Provide
    Arbitrary<String> nearNumbers() {
        Arbitrary<String> number = Combinators.combine(
                        signs(),
                        currencies(),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                                .ofScale(2),
                        Arbitraries.of("", "", "", "%", " %", "万", "億円", "百万ドル", "千米ドル", "千万円", "亿人民币"))
                .as((sign, currency, value, suffix) ->
                        sign.replace("?", currency + written(value, value.signum() != 0) + suffix));
        Arbitrary<String> letter = Arbitraries.of("0123456789,.()-−+△▲¥$€£% 万億亿千百円元/約e".split(""));
        Arbitrary<String> slip = Combinators.combine(
                        number,
                        Arbitraries.integers().between(0, 20),
                        letter,
                        Arbitraries.integers().between(0, 2))
                .as(TextGrammarTest::slipped);
        return Arbitraries.frequencyOf(
                Tuple.of(1, number),
                Tuple.of(6, slip),
                Tuple.of(3, letter.list().ofMaxSize(9).map(letters -> String.join("", letters))));
    }

    private static String slipped(String text, int where, String letter, int deleted) {
        int from = where % (text.length() + 1);
        return text.substring(0, from)
                + (deleted == 2 ? "" : letter)
                + text.substring(Math.min(text.length(), from + Math.min(deleted, 1)));
    }

    private static String written(BigDecimal number, boolean grouped) {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(number.scale());
        format.setGroupingUsed(grouped);
        format.setGroupingSize(3);
        return format.format(number);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append(wide((char) letter)));
        return wide.toString();
    }

    private static char wide(char letter) {
        return switch (letter) {
            case ' ' -> '　';
            case '¥' -> '￥';
            case '£' -> '￡';
            default -> letter < 128 ? (char) (letter + 0xFEE0) : letter;
        };
    }

    // Dates

    @Property
    void readsBackEveryDay(@ForAll("days") LocalDate day, @ForAll boolean wide) {
        for (DateTimeFormatter format : DAYS) {
            String text = day.format(format);
            assertThat(DateText.parseDay(wide ? wide(text) : text)).isEqualTo(day);
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(YEAR_OF_ERA);
        String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
        String rest = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        if (year <= 99) {
            assertThat(DateText.parseDay(era + (year == 1 ? "元" : year) + "年" + rest))
                    .isEqualTo(day);
        }
    }

    @Property
    void knowsTheDaysOfAnEraAsTheCalendarDoes(
            @ForAll("eras") String era,
            @ForAll @IntRange(min = 1, max = 70) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        assertThat(Optional.ofNullable(DateText.parseDay(era + year + "." + month + "." + day)))
                .isEqualTo(inEra(era, year, month, day));
    }

    @Property
    void knowsWhenAnEraChangesAsTheCalendarDoes(@ForAll("days") LocalDate day) {
        int heisei = day.getYear() - 1988;
        int reiwa = day.getYear() - 2018;
        String rest = "." + day.getMonthValue() + "." + day.getDayOfMonth();

        assertThat(Optional.ofNullable(DateText.parseDay("H" + heisei + rest)))
                .isEqualTo(
                        heisei < 1 || heisei > 99
                                ? Optional.empty()
                                : inEra("H", heisei, day.getMonthValue(), day.getDayOfMonth()));
        assertThat(Optional.ofNullable(DateText.parseDay("R" + reiwa + rest)))
                .isEqualTo(
                        reiwa < 1 || reiwa > 99
                                ? Optional.empty()
                                : inEra("R", reiwa, day.getMonthValue(), day.getDayOfMonth()));
    }

    @Property
    @StatisticsReport(onFailureOnly = true)
    void agreesWithThePlatformOnWhatIsADay(@ForAll("nearDays") String text) {
        Optional<LocalDate> expected =
                DAYS.stream().flatMap(format -> parsed(text, format)).findFirst();

        assertThat(Optional.ofNullable(DateText.parseDay(text))).isEqualTo(expected);
        Statistics.collect(expected.isPresent() ? "a day" : "none");
        Statistics.coverage(share -> share.check("a day").percentage(least -> least > 5));
    }

    @Property
    void namesBothReadingsOfADayAndAMonthThatCanBeExchanged(@ForAll("days") LocalDate day) {
        String text = day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();

        assertThat(DateText.parseDay(text)).isNull();
        boolean exchangeable = day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue();
        if (exchangeable) {
            assertThat(DateText.readings(text))
                    .containsExactly(day, LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        } else {
            assertThat(DateText.readings(text)).isEmpty();
        }
    }

    /** Any day, and every other time one around the change of an era. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1926, 12, 25).toEpochDay(),
                                LocalDate.of(2199, 12, 31).toEpochDay())
                        .map(LocalDate::ofEpochDay),
                Combinators.combine(
                                Arbitraries.of(LocalDate.of(1989, 1, 8), LocalDate.of(2019, 5, 1)),
                                Arbitraries.integers().between(-9, 9))
                        .as(LocalDate::plusDays));
    }

    @Provide
    Arbitrary<String> eras() {
        return Arbitraries.of("R", "H", "S");
    }

    @Provide
    Arbitrary<String> nearDays() {
        Arbitrary<String> mark = Arbitraries.of("-", "/", "年", "月", ".", "");
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 33);
        Arbitrary<String> made = Combinators.combine(
                        Arbitraries.integers().between(199, 10_000), mark, small, mark, small, Arbitraries.of("", "日"))
                .as((year, first, month, second, day, end) -> year + first + month + second + day + end);
        Arbitrary<String> kept = Combinators.combine(
                        Arbitraries.integers().between(1900, 2200), small, small, Arbitraries.of(DAYS))
                .as((year, month, day, format) -> switch (DAYS.indexOf(format)) {
                    case 0 -> year + "-" + month + "-" + day;
                    case 1 -> year + "/" + month + "/" + day;
                    default -> year + "年" + month + "月" + day + "日";
                });
        return Arbitraries.oneOf(made, kept);
    }

    private static DateTimeFormatter days(String afterYear, String afterMonth, String afterDay) {
        return new DateTimeFormatterBuilder()
                .appendValue(YEAR, 4)
                .appendLiteral(afterYear)
                .appendValue(MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(afterMonth)
                .appendValue(DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                .appendLiteral(afterDay)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Stream<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException none) {
            return Stream.empty();
        }
    }

    private static Optional<LocalDate> inEra(String era, int year, int month, int day) {
        JapaneseEra known = switch (era) {
            case "R" -> JapaneseEra.REIWA;
            case "H" -> JapaneseEra.HEISEI;
            default -> JapaneseEra.SHOWA;
        };
        try {
            return Optional.of(LocalDate.from(JapaneseDate.of(known, year, month, day)));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }
}
