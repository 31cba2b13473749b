package org.truecost.settings;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.truecost.mail.MailAddress;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/**
 * Who gets the briefing, in which language, and how.
 *
 * @param language of the briefing and the covering note, by its code
 * @param to mail addresses; each gets a letter of its own
 * @param folder a folder that gets the documents, or null
 * @param summary whether the Excel summary goes with the briefing
 * @param isProtected whether the documents open only with the list's password
 * @param entity null for every report; otherwise only reports all of whose cost lines name this entity
 */
public record RecipientList(
        @Nullable String language,
        @DefaultValue List<String> to,
        @Nullable Path folder,
        @DefaultValue("false") boolean summary,
        @Name("protected") @DefaultValue("false") boolean isProtected,
        @Nullable String entity) {

    private static final String LISTS = "truecost.delivery.lists";

    /** Refuses a list that serves no one. */
    public RecipientList {
        to = eachOnce(to);
        if (language == null) {
            throw unfit(Message.of("settings.list.noLanguage").with("known", Language.codes()));
        }
        if (Language.all().stream().noneMatch(known -> known.code().equals(language))) {
            throw unfit(
                    language,
                    Message.of("settings.list.language").with("found", language).with("known", Language.codes()));
        }
        if (to.isEmpty() && folder == null) {
            throw unfit(Message.of("settings.list.nowhere"));
        }
        to.forEach(RecipientList::check);
    }

    /** A mailbox that is named twice gets one letter, as it is addressed first. */
    private static List<String> eachOnce(List<String> addresses) {
        Map<String, String> byMailbox = new LinkedHashMap<>();
        MailAddress.split(addresses).forEach(address -> byMailbox.putIfAbsent(MailAddress.mailbox(address), address));
        return List.copyOf(byMailbox.values());
    }

    /** The language of the list. */
    public Language spoken() {
        return Language.of(Locale.forLanguageTag(requireNonNull(language)));
    }

    /** Everyone and every folder the list serves. */
    public List<String> recipients() {
        return folder == null
                ? to
                : Stream.concat(to.stream(), Stream.of(folder.toString())).toList();
    }

    /** Whether a recipient of the list is its folder and no mail address. */
    public boolean isFolder(String recipient) {
        return folder != null && folder.toString().equals(recipient);
    }

    /** Whether the list may not see every report. */
    public boolean isOfAnEntity() {
        return entity != null;
    }

    /** Whether the list may see a report whose cost lines name these entities. */
    public boolean mayRead(List<String> entities) {
        return entity == null || entities.equals(List.of(entity));
    }

    private static void check(String address) {
        switch (MailAddress.judge(address)) {
            case USABLE -> {}
            case MALFORMED ->
                throw unfit(address, Message.of("settings.list.address").with("found", address));
            case UNUSABLE_DOMAIN ->
                throw unfit(address, Message.of("settings.list.domain").with("found", address));
        }
    }

    /** Which list it is, the reader of the settings knows. */
    private static SettingsException unfit(Message words) {
        return new SettingsException(LISTS, words);
    }

    private static SettingsException unfit(String found, Message words) {
        return SettingsException.among(LISTS, found, words);
    }
}
