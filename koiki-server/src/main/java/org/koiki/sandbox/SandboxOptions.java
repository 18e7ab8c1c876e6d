package org.koiki.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of the sandbox asks for.
 *
 * @param data folder that keeps everything over a restart
 * @param port HTTPS port; 0 picks a free one
 * @param clock where the market clock of a fresh folder starts
 * @param market folder with seed files of a market in place of the sample market, for a fresh folder
 * @param points how many made-up supply points, for a fresh folder
 * @param quiet without simulated operators and supply points
 * @param reset forgets what the folder holds
 */
record SandboxOptions(
        Path data,
        int port,
        @Nullable Instant clock,
        @Nullable Path market,
        int points,
        boolean quiet,
        boolean reset) {
    private static final int HIGHEST_PORT = 65_533;
    private static final int MOST_POINTS = 1_000_000;

    static SandboxOptions parse(String... arguments) {
        Path data = Path.of("data");
        int port = 8443;
        Instant clock = null;
        Path market = null;
        int points = 100_000;
        boolean quiet = false;
        boolean reset = false;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--port" -> port = port(value(option, rest));
                case "--clock" -> clock = instant(value(option, rest));
                case "--market" -> market = folder(value(option, rest));
                case "--points" -> points = points(value(option, rest));
                case "--quiet" -> quiet = true;
                case "--reset" -> reset = true;
                default -> throw new UsageException(option + " は知らないオプションです。", "Unknown option " + option + ".");
            }
        }
        return new SandboxOptions(data.toAbsolutePath().normalize(), port, clock, market, points, quiet, reset);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " に値が必要です。", option + " needs a value.");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new UsageException(
                "--port は 0～" + HIGHEST_PORT + " です: " + text, "--port is 0 to " + HIGHEST_PORT + ": " + text);
    }

    private static int points(String text) {
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) <= MOST_POINTS) {
            return Integer.parseInt(text);
        }
        throw new UsageException(
                "--points は 0～" + MOST_POINTS + " です: " + text, "--points is 0 to " + MOST_POINTS + ": " + text);
    }

    private static Path folder(String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--market のフォルダーがありません: " + text, "--market names no folder: " + text);
        }
        return folder;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "--clock は 2016-05-30T10:00:00+09:00 の形です: " + text,
                    "--clock looks like 2016-05-30T10:00:00+09:00, not " + text);
        }
    }
}
