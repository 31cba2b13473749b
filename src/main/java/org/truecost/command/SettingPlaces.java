package org.truecost.command;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.truecost.command.screen.Terminal;
import org.truecost.problem.Message;
import org.truecost.settings.SettingsException;
import org.truecost.settings.TrueCostProperties;

/** Where a setting is written: the line of an operator's own file, or the variable of the environment. */
final class SettingPlaces implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String ALL = "truecost";

    /** Settings that have no default and are bound by no record. */
    private static final Set<String> UNBOUND = Set.of("database", "recipients");

    private @Nullable ConfigurableEnvironment environment;

    /** Keeps the settings once they are known; what is wrong with their values may be found at any time later. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        environment = event.getEnvironment();
        unknown().ifPresent(name -> {
            throw (AbandonedRunException)
                    new AbandonedRunException().initCause(new SettingsException(name, Message.of("settings.unknown")));
        });
    }

    /** A setting in an operator's file that the program does not have. Those of a group are checked where the group is read. */
    private Optional<String> unknown() {
        Set<String> known = new HashSet<>(UNBOUND);
        for (RecordComponent bound : TrueCostProperties.class.getRecordComponents()) {
            known.add(bound.getName().toLowerCase(Locale.ROOT));
        }
        below(ALL)
                .filter(setting -> !isOperators(setting.getOrigin()))
                .map(SettingPlaces::group)
                .forEach(known::add);
        return below(ALL)
                .filter(setting ->
                        setting.getOrigin() != null && file(setting.getOrigin()).isPresent())
                .filter(setting -> !known.contains(group(setting)))
                .map(setting -> setting.getName().toString())
                .findFirst();
    }

    /** The name below {@code truecost}, as it is compared. */
    private static String group(ConfigurationProperty setting) {
        return setting.getName().getElement(1, ConfigurationPropertyName.Form.UNIFORM);
    }

    /** Before the data folder is checked. */
    @Override
    public int getOrder() {
        return DataFolder.ORDER - 1;
    }

    /** The setting with its place, if it has one, for a sentence. */
    String of(SettingsException mistake, Terminal terminal) {
        return with(mistake.property(), origin(mistake, mistake.property()), terminal);
    }

    /** The same where the setting's own name is known better than its check knows it. */
    String of(SettingsException mistake, String property, Terminal terminal) {
        return with(property, origin(mistake, property), terminal);
    }

    /** The same of a setting that was found. */
    static String of(ConfigurationProperty found, Terminal terminal) {
        return with(found.getName().toString(), Optional.ofNullable(found.getOrigin()), terminal);
    }

    /** The same of a setting about which only its name is known. */
    String of(String property, Terminal terminal) {
        return with(property, nearest(property), terminal);
    }

    private static String with(String property, Optional<Origin> origin, Terminal terminal) {
        return origin.flatMap(found -> place(found, terminal))
                .map(place -> terminal.say("setting.place", property, place))
                .orElse(property);
    }

    private Optional<Origin> origin(SettingsException mistake, String property) {
        return Optional.ofNullable(mistake.found())
                .flatMap(found -> holding(property, found))
                .or(() -> nearest(Optional.ofNullable(mistake.standsAt()).orElse(property)));
    }

    /** The setting below another that holds a text: which of a list's addresses it is, the list does not know. */
    private Optional<Origin> holding(String property, String found) {
        String bare = found.replaceAll("^.*<|>.*$", "");
        return below(property)
                .filter(entry -> String.valueOf(entry.getValue()).contains(bare))
                .map(ConfigurationProperty::getOrigin)
                .filter(SettingPlaces::isOperators)
                .findFirst();
    }

    /** Where it is written itself; of what is missing, where the settings begin among which it belongs. */
    private Optional<Origin> nearest(String property) {
        Optional<ConfigurationProperty> itself = exactly(property);
        if (itself.isPresent()) {
            return itself.map(ConfigurationProperty::getOrigin);
        }
        return Stream.iterate(property, name -> name.contains("."), name -> name.substring(0, name.lastIndexOf('.')))
                .flatMap(name -> Stream.concat(below(name).map(ConfigurationProperty::getOrigin), unnameable(name)))
                .filter(SettingPlaces::isOperators)
                .findFirst();
    }

    private Optional<ConfigurationProperty> exactly(String property) {
        return name(property)
                .flatMap(name -> sources()
                        .map(source -> source.getConfigurationProperty(name))
                        .filter(found -> found != null)
                        .findFirst());
    }

    private Stream<ConfigurationProperty> below(String property) {
        Optional<ConfigurationPropertyName> above = name(property);
        return above.isEmpty()
                ? Stream.empty()
                : sources()
                        .filter(IterableConfigurationPropertySource.class::isInstance)
                        .map(IterableConfigurationPropertySource.class::cast)
                        .flatMap(source -> source.stream()
                                .filter(above.get()::isAncestorOf)
                                .map(source::getConfigurationProperty)
                                .filter(found -> found != null));
    }

    /** What is below a name with characters that the framework takes for none, as those of a list may be. */
    private Stream<Origin> unnameable(String property) {
        return environment == null || name(property).isPresent()
                ? Stream.empty()
                : environment.getPropertySources().stream().flatMap(source -> origins(source, property));
    }

    private static Stream<Origin> origins(PropertySource<?> source, String property) {
        return source instanceof EnumerablePropertySource<?> several
                ? List.of(several.getPropertyNames()).stream()
                        .filter(name -> name.startsWith(property + "."))
                        .map(name -> OriginLookup.getOrigin(source, name))
                        .filter(origin -> origin != null)
                : Stream.empty();
    }

    private Stream<ConfigurationPropertySource> sources() {
        return environment == null
                ? Stream.empty()
                : StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false);
    }

    private static Optional<ConfigurationPropertyName> name(String property) {
        return ConfigurationPropertyName.isValid(property)
                ? Optional.of(ConfigurationPropertyName.of(property))
                : Optional.empty();
    }

    private static boolean isOperators(@Nullable Origin origin) {
        return origin != null
                && (innermost(origin) instanceof SystemEnvironmentOrigin
                        || file(origin).isPresent());
    }

    private static Optional<String> place(Origin origin, Terminal terminal) {
        if (innermost(origin) instanceof SystemEnvironmentOrigin variable) {
            return Optional.of(terminal.say("setting.variable", variable.getProperty()));
        }
        return file(origin).map(file -> terminal.say("setting.line", file, line(origin)));
    }

    private static Origin innermost(Origin origin) {
        return origin instanceof PropertySourceOrigin of && of.getOrigin() != null ? of.getOrigin() : origin;
    }

    private static int line(Origin origin) {
        return innermost(origin) instanceof TextResourceOrigin text && text.getLocation() != null
                ? text.getLocation().getLine() + 1
                : 1;
    }

    /** The file as a person in the current folder names it; empty for the defaults inside the program. */
    private static Optional<Path> file(Origin origin) {
        return Optional.of(innermost(origin))
                .filter(TextResourceOrigin.class::isInstance)
                .map(text -> ((TextResourceOrigin) text).getResource())
                .filter(resource -> !resource.getDescription().startsWith("class path"))
                .flatMap(resource -> {
                    try {
                        return Optional.of(resource.getFile()).map(File::toPath).map(SettingPlaces::fromHere);
                    } catch (IOException noFile) {
                        return Optional.empty();
                    }
                });
    }

    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
    }
}
