package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koiki.client.Connection;
import org.koiki.client.Identity;
import org.koiki.client.KoikiClient;
import org.koiki.client.TrustedSigner;
import picocli.CommandLine.Option;

/** Where the hub is and as whom to talk to it: from options, else environment variables, else a profile. */
final class ConnectionOptions {
    @Option(names = "--url", paramLabel = "URL")
    @Nullable
    String url;

    @Option(names = "--cert", paramLabel = "FILE")
    @Nullable
    String certificate;

    @Option(names = "--key", paramLabel = "FILE")
    @Nullable
    String key;

    @Option(names = "--cert-password", paramLabel = "TEXT", arity = "0..1", interactive = true)
    char @Nullable [] certificatePassword;

    @Option(names = "--ca", paramLabel = "FILE")
    @Nullable
    String authority;

    @Option(names = "--user", paramLabel = "ID")
    @Nullable
    String user;

    @Option(names = "--password", paramLabel = "TEXT", arity = "0..1", interactive = true)
    char @Nullable [] password;

    @Option(names = "--password-file", paramLabel = "FILE")
    @Nullable
    String passwordFile;

    @Option(names = "--profile", paramLabel = "NAME")
    @Nullable
    String profile;

    private Profile settings = Profile.empty();

    KoikiClient open(Console console) {
        return KoikiClient.open(connection(console));
    }

    /** Whose signature is believed, for who asks no hub; the host of its address or its authority has to be named. */
    TrustedSigner signer(Console console) {
        read(console);
        String ca = value(authority, "ca");
        String address = value(url, "url");
        if (ca == null && address == null) {
            throw new UsageException(console.say("verify.whom"));
        }
        return new TrustedSigner(
                ca == null ? null : path(ca),
                address == null ? null : address(address, console).url().getHost());
    }

    private void read(Console console) {
        settings = Profile.read(profile == null ? System.getenv("KOIKI_PROFILE") : profile, console);
    }

    Connection connection(Console console) {
        read(console);
        String address = value(url, "url");
        if (address == null) {
            throw new UsageException(console.say("url.missing"));
        }
        Connection connection = address(address, console);
        Identity identity = identity();
        connection = identity == null ? connection : connection.identity(identity);
        String ca = value(authority, "ca");
        connection = ca == null ? connection : connection.authority(path(ca));
        String id = value(user, "user");
        return id == null ? connection : connection.login(id, password(id, console));
    }

    private static Connection address(String address, Console console) {
        try {
            return Connection.to(address);
        } catch (IllegalArgumentException e) {
            throw new UsageException(console.say("url.wrong", address));
        }
    }

    private @Nullable Identity identity() {
        String file = value(certificate, "cert");
        if (file == null) {
            return null;
        }
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            String secret = value(text(certificatePassword), "cert-password");
            return Identity.pkcs12(path(file), secret == null ? new char[0] : secret.toCharArray());
        }
        String keyFile = value(key, "key");
        return Identity.pem(path(file), path(keyFile == null ? besides(file) : keyFile));
    }

    /** The key lies beside its certificate, or in the same file. */
    private static String besides(String certificateFile) {
        String sibling = certificateFile.replaceFirst("\\.(pem|crt|cer)$", ".key");
        return Files.exists(path(sibling)) ? sibling : certificateFile;
    }

    private String password(String id, Console console) {
        String file = value(passwordFile, "password-file");
        String secret = password == null && passwordFile != null ? null : value(text(password), "password");
        if (secret == null && file != null) {
            secret = firstLine(path(file), console);
        }
        return secret == null ? Prompt.password(id, console) : secret;
    }

    private static String firstLine(Path file, Console console) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private @Nullable String value(@Nullable String option, String name) {
        if (option != null) {
            return option;
        }
        String variable = System.getenv("KOIKI_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return variable == null ? settings.get(name) : variable;
    }

    private static @Nullable String text(char @Nullable [] secret) {
        return secret == null ? null : new String(secret);
    }

    private static Path path(String file) {
        return Path.of(file.startsWith("~/") ? System.getProperty("user.home") + file.substring(1) : file);
    }
}
