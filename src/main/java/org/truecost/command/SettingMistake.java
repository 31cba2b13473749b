package org.truecost.command;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.truecost.command.screen.Terminal;
import org.truecost.settings.SettingsException;

/** Says which setting is wrong, in which line of which file, and what is wrong with it. */
final class SettingMistake {

    private static final String LISTS = "truecost.delivery.lists";

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            ZoneId.class, "setting.zone",
            Duration.class, "setting.duration",
            Currency.class, "setting.currency",
            Boolean.class, "setting.truth",
            Integer.class, "setting.number");

    private SettingMistake() {}

    static String place(BindException mistake, SettingPlaces places, Terminal terminal) {
        return Optional.ofNullable(mistake.getProperty())
                .or(() -> unknown(mistake))
                .map(property -> SettingPlaces.of(property, terminal))
                .orElseGet(() -> checked(mistake, places, terminal));
    }

    /** The more specific of the property the framework was binding and what the setting's own check says. */
    private static String checked(BindException mistake, SettingPlaces places, Terminal terminal) {
        String bound = String.valueOf(mistake.getName());
        return causes(mistake)
                .filter(SettingsException.class::isInstance)
                .map(SettingsException.class::cast)
                .map(cause -> places.of(cause, cause.property().startsWith(bound) ? cause.property() : bound, terminal))
                .findFirst()
                .orElseGet(() -> places.of(bound, terminal));
    }

    static String words(BindException mistake, Terminal terminal) {
        if (unknown(mistake).isPresent()) {
            return terminal.say("setting.unknown");
        }
        return causes(mistake)
                .flatMap(cause -> said(cause, mistake, terminal).stream())
                .findFirst()
                .orElseGet(() -> innermost(mistake));
    }

    private static Optional<String> said(Throwable cause, BindException mistake, Terminal terminal) {
        return switch (cause) {
            case SettingsException setting -> Optional.of(setting.words().in(terminal.language()));
            case ConversionFailedException unfit -> unfit(unfit, terminal);
            case ConverterNotFoundException other ->
                listName(mistake, terminal)
                        .or(() ->
                                unfit(requireNonNull(other.getTargetType()).getObjectType(), value(mistake), terminal));
            default -> Optional.empty();
        };
    }

    /** What is in place of a list: names of settings drop every letter they do not know. */
    private static Optional<String> listName(BindException mistake, Terminal terminal) {
        return String.valueOf(mistake.getName()).startsWith(LISTS)
                ? Optional.of(terminal.say("setting.listName"))
                : Optional.empty();
    }

    /** A value of the wrong type; empty for types whose own message is good enough. */
    private static Optional<String> unfit(ConversionFailedException mistake, Terminal terminal) {
        return unfit(mistake.getTargetType().getObjectType(), String.valueOf(mistake.getValue()), terminal);
    }

    /** What YAML reads as a number or a truth where a word was expected. */
    private static String value(BindException mistake) {
        return Optional.ofNullable(mistake.getProperty())
                .map(property -> String.valueOf(property.getValue()))
                .orElse("?");
    }

    private static Optional<String> unfit(Class<?> kind, String found, Terminal terminal) {
        if (kind.isEnum()) {
            String known = Stream.of(kind.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return Optional.of(terminal.say("setting.oneOf", found, known));
        }
        return Optional.ofNullable(EXPECTED.get(kind)).map(key -> terminal.say(key, found));
    }

    private static String innermost(BindException mistake) {
        return causes(mistake)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("?");
    }

    /** An unknown property: most often a misspelt one. */
    private static Optional<ConfigurationProperty> unknown(BindException mistake) {
        return causes(mistake)
                .filter(UnboundConfigurationPropertiesException.class::isInstance)
                .map(UnboundConfigurationPropertiesException.class::cast)
                .flatMap(unbound -> unbound.getUnboundProperties().stream())
                .min(Comparator.comparing(property -> property.getName().toString()));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
