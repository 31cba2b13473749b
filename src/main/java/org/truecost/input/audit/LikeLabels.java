package org.truecost.input.audit;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.input.text.Wording;
import org.truecost.ledger.GpuArchitecture;
import org.truecost.problem.Language;

/**
 * Labels that name things of one kind, such as models of GPUs, years or months: a total next to them totals all of them. Of other
 * labels one may well be apart from what a total is of.
 */
final class LikeLabels {

    private static final Pattern NUMBERS = Pattern.compile("\\d+|\\b[A-Za-z]\\b");
    private static final Set<String> MONTHS = Language.all().stream()
            .flatMap(language -> names(Locale.forLanguageTag(language.code())))
            .collect(Collectors.toUnmodifiableSet());

    private LikeLabels() {}

    private static Stream<String> names(Locale locale) {
        return Arrays.stream(Month.values())
                .flatMap(month ->
                        Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> month.getDisplayName(style, locale)))
                .map(Wording::normal);
    }

    /** Whether at least two labels are there, and each names a model of GPUs. */
    static boolean areModels(Collection<String> labels) {
        return labels.size() > 1
                && labels.stream()
                        .allMatch(label -> GpuArchitecture.ofModel(label).isPresent());
    }

    /** Whether a label names a generation of GPUs and no model: its figure is a sum of those of the models. */
    static boolean isGeneration(String label) {
        return GpuArchitecture.named(label).isPresent()
                && GpuArchitecture.ofModel(label).isEmpty();
    }

    /** Whether labels differ in nothing but a number, a letter or a month: {@code Site A} and {@code Site B}. */
    static boolean areAlike(Collection<String> labels) {
        return labels.size() > 1
                && labels.stream().noneMatch(String::isBlank)
                && labels.stream().map(LikeLabels::stem).distinct().count() == 1;
    }

    /** Whether labels that are alike are years, months or numbers alone: the first or last of them may be there for comparison. */
    static boolean arePeriods(Collection<String> labels) {
        return labels.stream().map(LikeLabels::stem).allMatch(String::isEmpty);
    }

    private static String stem(String label) {
        String stem = Wording.normal(NUMBERS.matcher(label).replaceAll(""));
        return MONTHS.contains(stem) ? "" : stem;
    }
}
