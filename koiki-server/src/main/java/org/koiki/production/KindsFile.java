package org.koiki.production;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.message.MessageKinds;
import org.springframework.core.env.Environment;

/** The operator's own table of message kinds in the place of the library's, {@code message-kinds.csv}. */
final class KindsFile {
    private static final String KEY = "koiki.message-kinds";
    private static final String MARK = "\uFEFF";

    private KindsFile() {}

    static void check(Environment settings) {
        if (settings.containsProperty(KEY)) {
            read(settings);
        }
    }

    /** To be called before anything of the hub is there. */
    static void use(Environment settings) {
        if (settings.containsProperty(KEY)) {
            MessageKinds.use(read(settings));
        }
    }

    private static MessageKinds read(Environment settings) {
        Path file = Path.of(Settings.required(settings, KEY));
        try {
            String text = Files.readString(file);
            MessageKinds kinds = MessageKinds.read(new StringReader(text.startsWith(MARK) ? text.substring(1) : text));
            kinds.requireAll();
            return kinds;
        } catch (IOException e) {
            throw new StartRefused(
                    "設定 " + KEY + " のファイルを UTF-8 として読めません: " + file,
                    "The file of the setting " + KEY + " cannot be read as UTF-8: " + file);
        } catch (RuntimeException e) {
            throw StartRefused.because(
                    e,
                    "設定 " + KEY + " のファイルはメッセージ種別の表として使えません: " + file,
                    "The file of the setting " + KEY + " is no table of message kinds: " + file);
        }
    }
}
