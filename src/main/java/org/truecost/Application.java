package org.truecost;

import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.truecost.command.CommandLineTool;
import org.truecost.command.Machine;

/** Where the program starts; what it is put together from. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Libraries write numbers and languages by the machine's locale; the documents are to be the same on every
        // machine.
        Locale.setDefault(Locale.ENGLISH);
        Machine.printAnyCharacter();
        System.exit(CommandLineTool.run(Application.class, args));
    }
}
