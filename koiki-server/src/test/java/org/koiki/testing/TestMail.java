package org.koiki.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One SMTP server for the whole test run, to which every application context sends its mail. */
public final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final GreenMail SERVER = start();

    /** What has arrived for an address. */
    public static List<MimeMessage> at(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SERVER.getSmtp().getPort(),
                        "koiki.mail.from=hub@koiki.example",
                        "koiki.mail.hub-url=https://hub.koiki.example")
                .applyTo(context);
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static GreenMail start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }
}
