package org.truecost.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.ReadWords;

/**
 * The generations of data-centre GPUs and the models of each, as their maker's data sheets list them. A model that is not listed
 * is not judged, and neither is a text that names models of several generations.
 */
public enum GpuArchitecture {
    PASCAL("Pascal", "P100", "P40", "P4"),
    VOLTA("Volta", "V100", "V100S"),
    TURING("Turing", "T4", "T40"),
    AMPERE("Ampere", "A100", "A100X", "A800", "A30", "A40", "A16", "A10", "A10G", "A2", "A6000"),
    ADA("Ada", "L40", "L40S", "L20", "L4", "L2"),
    HOPPER("Hopper", "H100", "H100X", "H800", "H20", "H200", "GH200"),
    BLACKWELL("Blackwell", "B100", "B200", "B300", "GB200", "GB300");

    private static final String BEFORE_DIGITS = Arrays.stream(values())
            .flatMap(generation -> generation.names.stream())
            .map(name -> name.replaceFirst("\\d.*", ""))
            .map(letters -> letters.substring(letters.length() - 1))
            .distinct()
            .collect(Collectors.joining());

    private final String english;
    private final List<String> signs;
    private final List<String> names;
    private final Pattern models;

    GpuArchitecture(String english, String... models) {
        this.english = english;
        this.signs = ReadWords.of("reading.gpuSigns." + name());
        this.names = List.of(models);
        this.models = Pattern.compile("(?<![A-Z0-9])(?:" + String.join("|", models) + ")(?![A-Z0-9])");
    }

    /** Its name, which is the same in every language. */
    public String english() {
        return english;
    }

    /** The generation of the model a text names: {@code NVIDIA H100 SXM5 80GB} is Hopper. */
    public static Optional<GpuArchitecture> ofModel(String text) {
        if (!mayNameModel(text)) {
            return Optional.empty();
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        return only(Arrays.stream(values())
                .filter(each -> each.models.matcher(capitals).find())
                .toList());
    }

    /** Each model has one of a few letters in front of its first digit; of the rows of a large sheet hardly any has. */
    private static boolean mayNameModel(String text) {
        for (int at = 1; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (digit >= '0'
                    && digit <= '9'
                    && BEFORE_DIGITS.indexOf(Character.toUpperCase(text.charAt(at - 1))) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The generation a text names: {@code Ada Lovelace}, {@code ホッパー世代}. */
    public static Optional<GpuArchitecture> named(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String letters = text.toLowerCase(Locale.ROOT);
        return only(Arrays.stream(values())
                .filter(each -> each.signs.stream().anyMatch(letters::contains))
                .toList());
    }

    private static Optional<GpuArchitecture> only(List<GpuArchitecture> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
