package org.koiki.client;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.client.testing.Authority;
import org.koiki.client.testing.TestHub;

/** A hub, and a client with a certificate that the hub trusts. */
public abstract class HubTest {
    protected static final Authority AUTHORITY = new Authority("test authority");
    protected static final String XML = "<?xml version=\"1.0\"?>\r\n<SBD-MSG MSGID=\"0250\"/>\r\n";
    protected static final PlanFile PLAN =
            new PlanFile("W6_0250_20160531_00_99016_6.xml", XML.getBytes(StandardCharsets.UTF_8));

    @TempDir
    protected static Path folder;

    protected TestHub hub;
    protected KoikiClient koiki;

    @BeforeAll
    static void issue() {
        AUTHORITY.issue("99016", folder);
        AUTHORITY.write(folder.resolve("ca.pem"));
    }

    @BeforeEach
    void open() {
        hub = new TestHub(AUTHORITY);
        koiki = KoikiClient.open(connection());
    }

    @AfterEach
    void close() {
        koiki.close();
        hub.close();
    }

    protected final Connection connection() {
        return Connection.to(hub.url())
                .certificate(folder.resolve("99016.pem"), folder.resolve("99016.key"))
                .authority(folder.resolve("ca.pem"))
                .login("99016-admin", "a secret&=ü");
    }
}
