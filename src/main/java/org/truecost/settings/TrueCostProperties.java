package org.truecost.settings;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.truecost.files.ReadBy;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.report.PayPrivacy;

/**
 * What an operator may set; each property is described in {@code application.yml}.
 *
 * @param data folder of the embedded database
 * @param input folder of the workbooks
 * @param output folder of the documents
 * @param templates folder of the documents' texts, colours and logo
 * @param mappings folder of the mappings, how sheets of other layouts are read; it need not exist
 * @param workbookPasswords file of the passwords that open workbooks; it need not exist
 * @param currency presentation currency
 * @param pivotCurrency the currency that cross rates go through
 * @param language of the terminal and the Excel summary
 * @param chunkSize rows per commit
 * @param fewestPeople whose pay the documents may show as one figure
 * @param rateDays the greatest age of an exchange rate that needs no warning (cost-model.md, rule 19)
 * @param fiscalYearStart the first month of the fiscal year by its English name (cost-model.md, rule 47): a number, which the framework
 *     would count from zero, is none
 * @param attachSummary whether the briefing carries the Excel summary
 * @param returnedReadBy who may read what goes back to senders
 * @param metrics file for a monitoring system; null for none
 * @param retention how long the records of successful runs are kept, a number alone being days; a day or more
 * @param version of this product
 */
@ConfigurationProperties("truecost")
public record TrueCostProperties(
        Path data,
        Path input,
        Path output,
        Path templates,
        Path mappings,
        Path workbookPasswords,
        Currency currency,
        Currency pivotCurrency,
        Locale language,
        int chunkSize,
        int fewestPeople,
        int rateDays,
        @DefaultValue("january") String fiscalYearStart,
        boolean attachSummary,
        @DefaultValue("owner") ReadBy returnedReadBy,
        @Nullable Path metrics,
        @DurationUnit(ChronoUnit.DAYS) Duration retention,
        String version) {

    private static final int MOST_IN_A_CHUNK = 100_000;

    /** Refuses numbers that mean nothing, a language that there is not, and to forget runs that may still be looked for. */
    public TrueCostProperties {
        Bounds.number("truecost.chunk-size", chunkSize, 1, MOST_IN_A_CHUNK);
        Bounds.number("truecost.fewest-people", fewestPeople, 1);
        Bounds.number("truecost.rate-days", rateDays, 1);
        named("data", data);
        named("input", input);
        named("output", output);
        named("templates", templates);
        named("mappings", mappings);
        named("workbook-passwords", workbookPasswords);
        aMonth("fiscal-year-start", fiscalYearStart);
        if (retention.toDays() < 1) {
            throw new SettingsException(
                    "truecost.retention", Message.of("settings.retention").with("found", retention.toString()));
        }
        if (Language.of(language.toLanguageTag()).isEmpty()) {
            throw new SettingsException(
                    "truecost.language",
                    Message.of("settings.language")
                            .with("found", language.toLanguageTag())
                            .with("known", Language.codes()));
        }
    }

    /** An empty text is no path: the current folder would be taken for it, or the root. */
    private static void named(String property, @Nullable Path path) {
        if (path == null) {
            throw new SettingsException("truecost." + property, Message.of("settings.empty"));
        }
    }

    private static void aMonth(String property, String found) {
        if (month(found).isEmpty()) {
            throw new SettingsException(
                    "truecost." + property,
                    Message.of("settings.month")
                            .with("found", found)
                            .with(
                                    "known",
                                    Stream.of(Month.values())
                                            .map(TrueCostProperties::name)
                                            .collect(joining(", "))));
        }
    }

    private static Optional<Month> month(String text) {
        return Stream.of(Month.values())
                .filter(month -> name(month).equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String name(Month month) {
        return month.name().toLowerCase(Locale.ROOT);
    }

    /** The first month of the fiscal year. */
    public Month firstMonth() {
        return month(fiscalYearStart).orElseThrow();
    }

    /** Where private copies are while they are needed: in the folder of the database, which the operator already protects. */
    public Path spool() {
        return data.resolve("spool");
    }

    /** Of how few people pay is not shown. */
    public PayPrivacy privacy() {
        return new PayPrivacy(fewestPeople);
    }

    /** The language as one of those the product speaks. */
    public Language spoken() {
        return Language.of(language);
    }
}
