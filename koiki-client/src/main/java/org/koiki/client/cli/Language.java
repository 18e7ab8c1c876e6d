package org.koiki.client.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/** The language of the person at the terminal. */
enum Language {
    JA,
    EN;

    /** As {@code --lang} says, or the variable {@code KOIKI_LANG}, or the locale. */
    static Language of(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return named(args[i + 1]);
            }
            if (args[i].startsWith("--lang=")) {
                return named(args[i].substring("--lang=".length()));
            }
        }
        return named(System.getenv("KOIKI_LANG"));
    }

    Locale locale() {
        return this == JA ? Locale.JAPANESE : Locale.ENGLISH;
    }

    String pick(Text text) {
        return this == JA ? text.ja() : text.en();
    }

    private static Language named(@Nullable String name) {
        String language = name == null ? Locale.getDefault().getLanguage() : name;
        return language.equalsIgnoreCase("ja") ? JA : EN;
    }
}
