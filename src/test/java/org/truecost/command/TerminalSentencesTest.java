package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.truecost.Languages;
import org.truecost.command.screen.Terminal;
import org.truecost.problem.Language;

/** What the terminal says, in both languages. */
class TerminalSentencesTest {

    @Test
    void saysTheSameThingsInBothLanguagesAndNothingElse() {
        Map<String, String> english = sentences(Languages.ENGLISH);
        assertThat(sentences(Languages.JAPANESE).keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(key -> key.matches("[a-z]+(\\.[a-zA-Z]+)+"));
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    private static Map<String, String> sentences(Language language) {
        Map<String, String> sentences = new TreeMap<>();
        Terminal terminal = Terminal.standard(language);
        terminal.sentences()
                .keySet()
                .forEach(key -> sentences.put(key, terminal.sentences().getString(key)));
        return sentences;
    }
}
