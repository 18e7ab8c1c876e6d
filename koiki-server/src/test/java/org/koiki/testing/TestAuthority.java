package org.koiki.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.sandbox.DevelopmentCa;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One certificate authority for the whole test run; every application context trusts it and shows a certificate of it. */
public final class TestAuthority implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = folder();
    private static final DevelopmentCa CA = DevelopmentCa.open(FOLDER);

    public static DevelopmentCa ca() {
        return CA;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        properties(CA).applyTo(context);
    }

    /** The properties of a hub that shows a server certificate of an authority and trusts its clients. */
    public static TestPropertyValues properties(DevelopmentCa ca) {
        ca.server();
        return TestPropertyValues.of(
                "koiki.tls.certificate=" + ca.file("server.pem"),
                "koiki.tls.key=" + ca.file("server.key"),
                "koiki.tls.ca=" + ca.file("ca.pem"),
                "koiki.tls.crl=" + ca.file("ca.crl"),
                "spring.ssl.bundle.watch.file.quiet-period=100ms",
                "koiki.energy.folder=" + FOLDER.resolve("energy"),
                "koiki.http.patience=4s");
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("koiki-test-ca");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
