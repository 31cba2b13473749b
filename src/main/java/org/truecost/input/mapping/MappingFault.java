package org.truecost.input.mapping;

import org.truecost.problem.Language;
import org.truecost.problem.Message;

/** What is wrong with a mapping file, and on which line. */
public final class MappingFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final transient Message why;

    /** @param line from 1; 0 where it is no line in particular */
    MappingFault(String file, int line, Message why) {
        super(file + ":" + line + ": " + why.in(Language.standard()));
        this.file = file;
        this.line = line;
        this.why = why;
    }

    /** The file, its line, and what is wrong with it. */
    public Message words() {
        return line == 0
                ? Message.of("mappings.wrong").with("file", file).with("why", why)
                : Message.of("mappings.wrongLine")
                        .with("file", file)
                        .with("line", String.valueOf(line))
                        .with("why", why);
    }
}
