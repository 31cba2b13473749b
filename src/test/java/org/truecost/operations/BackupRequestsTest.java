package org.truecost.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.Application;
import org.truecost.operations.Backups.Result;

class BackupRequestsTest {

    @TempDir
    Path folder;

    /** Such as one that names no path at all. */
    @Test
    void answersTheNextRequestAfterOneThatFailed() throws Exception {
        Path data = folder.resolve("data");
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Application.class,
                "--truecost.data=" + data,
                "--truecost.input=" + folder,
                "--truecost.output=" + folder.resolve("output"))) {
            Path request = data.resolve("truecost.backup-" + UUID.randomUUID() + ".asked");
            Files.writeString(request, "no\0path");
            context.getBean(BackupRequests.class).listen();
            for (int tries = 0; Files.exists(request) && tries < 100; tries++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(BackupRequests.ask(data, folder.resolve("backup"))).contains(Result.DONE);
            assertThat(folder.resolve("backup/truecost.script")).exists();
        }
    }
}
