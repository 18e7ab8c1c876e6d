package org.koiki.switching;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.koiki.message.Text;

/** Stages in the words in which screens tell them. */
final class StageTexts {
    private static final List<String> BUNDLES = List.of("messages.switching", "messages.usage");

    private StageTexts() {}

    /** @param kind such as {@code relay} or {@code application} */
    static Text of(String kind, String stage) {
        String key = kind + ".stage." + stage;
        return new Text(text(key, Locale.ROOT), text(key, Locale.ENGLISH));
    }

    private static String text(String key, Locale language) {
        return BUNDLES.stream()
                .map(bundle -> ResourceBundle.getBundle(bundle, language))
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.getString(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
