package org.truecost;

import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.truecost.command.CommandLineTool;
import org.truecost.command.Machine;

/**
 * Where the program starts; what it is put together from. The houses with parts that Spring makes are named: looking through all
 * others at each start takes time and finds nothing.
 */
@SpringBootApplication(
        scanBasePackages = {
            "org.truecost.batch",
            "org.truecost.delivery",
            "org.truecost.files",
            "org.truecost.month",
            "org.truecost.operations",
            "org.truecost.settings",
            "org.truecost.store",
            "org.truecost.watch"
        })
@ConfigurationPropertiesScan("org.truecost.settings")
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
