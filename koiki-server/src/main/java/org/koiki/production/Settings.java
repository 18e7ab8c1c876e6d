package org.koiki.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.koiki.metering.LimitSettings;
import org.koiki.metering.SettingRefused;
import org.koiki.switching.RuleTables;
import org.koiki.switching.TableRefused;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Settings without which no hub may start, looked at before anything else does. */
final class Settings {
    private static final String ENERGY = "koiki.energy.folder";

    private Settings() {}

    static void check(ConfigurableEnvironment settings) {
        if (Set.of(settings.getActiveProfiles()).contains("sandbox")) {
            throw new StartRefused("本番運用では sandbox プロファイルを使えません。", "The profile sandbox does not go with production.");
        }
        TlsFiles.check(settings);
        ExternalDatabase.check(settings);
        if (settings.containsProperty("spring.mail.host")) {
            required(settings, "koiki.mail.from");
        }
        if (settings.containsProperty(ENERGY)) {
            requireFolder(required(settings, ENERGY));
        }
        requireLimits(settings);
        requireTables(settings);
        KindsFile.check(settings);
    }

    private static void requireLimits(Environment settings) {
        try {
            LimitSettings.read(settings);
        } catch (SettingRefused e) {
            throw new StartRefused(e.text().ja(), e.text().en());
        }
    }

    private static void requireTables(Environment settings) {
        try {
            RuleTables.check(settings);
        } catch (TableRefused e) {
            throw new StartRefused(e.text().ja(), e.text().en());
        }
    }

    private static void requireFolder(String folder) {
        Path path = Path.of(folder);
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            throw new StartRefused(
                    "設定 " + ENERGY + " のフォルダーがないか、書き込めません: " + path,
                    "The folder of the setting " + ENERGY + " is missing or cannot be written: " + path);
        }
    }

    static String required(Environment settings, String name) {
        String value = settings.getProperty(name, "");
        if (value.isBlank()) {
            throw new StartRefused("設定 " + name + " がありません。", "The setting " + name + " is missing.");
        }
        return value;
    }
}
