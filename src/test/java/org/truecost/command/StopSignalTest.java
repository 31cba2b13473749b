package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.truecost.Application;

/** A signal to stop, at a moment that random ones rarely meet. */
class StopSignalTest {

    @TempDir
    Path folder;

    @BeforeEach
    void placeData() {
        System.setProperty("truecost.data", folder.resolve("data").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("truecost.data");
    }

    /** Between the question whether the context is open and the next one to it, it may have been closed. */
    @Test
    void mayComeWhileTheProgramIsClosing() {
        AtomicBoolean isClosing = new AtomicBoolean();
        try (TrueCostCommand program = new TrueCostCommand(List.of());
                Session session = Session.open(Application.class, program)) {
            Runnable signal = Session.stopping(emptyOnce(isClosing, session.context()));
            isClosing.set(true);

            assertThatCode(signal::run).doesNotThrowAnyException();
        }
    }

    private static ApplicationContext emptyOnce(AtomicBoolean isClosing, ApplicationContext context) {
        return (ApplicationContext) Proxy.newProxyInstance(
                StopSignalTest.class.getClassLoader(),
                new Class<?>[] {ConfigurableApplicationContext.class},
                (proxy, method, arguments) -> {
                    if (isClosing.get() && method.getName().equals("getBean")) {
                        throw new IllegalStateException("has been closed already");
                    }
                    try {
                        return method.invoke(context, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
