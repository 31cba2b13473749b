package org.truecost.wording;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** The product's own words in one language, from {@code labels.en.properties} or {@code labels.ja.properties}. */
public final class Labels {

    private final PropertyFile file;

    private Labels(PropertyFile file) {
        this.file = file;
    }

    /** Reads the labels of a language from a folder of templates; of a key that the file lacks, this release's own words. */
    public static Labels read(Path folder, Language language) {
        return new Labels(PropertyFile.readOverShipped(folder, "labels." + language.code() + ".properties"));
    }

    /** The keys whose words are this release's own, because the file lacks them. */
    public List<String> lacking() {
        return file.lacking();
    }

    /** The words of a key. */
    public String words(String key) {
        return file.get(key);
    }

    /** The words of a key with its parts in braces filled in. */
    public String words(String key, Map<String, ?> parts) {
        String words = words(key);
        for (Map.Entry<String, ?> part : parts.entrySet()) {
            words = words.replace("{" + part.getKey() + "}", part.getValue().toString());
        }
        return words;
    }

    /** Both languages must say everything the other says. */
    public void mustMatch(Labels other) {
        Set<String> missing = new TreeSet<>(other.file.keys());
        missing.removeAll(file.keys());
        if (!missing.isEmpty()) {
            throw new TemplateProblem(
                    file.name(),
                    Message.of("templates.keysMissing")
                            .with("other", other.file.name())
                            .with(
                                    "keys",
                                    new Message.Listing(
                                            "problems.list.and",
                                            missing.stream()
                                                    .map(Message::verbatim)
                                                    .toList())));
        }
    }
}
