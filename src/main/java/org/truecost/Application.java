package org.truecost;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.truecost.command.CommandLineTool;

/** Where the program starts; what it is put together from. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLineTool.run(Application.class, args));
    }
}
