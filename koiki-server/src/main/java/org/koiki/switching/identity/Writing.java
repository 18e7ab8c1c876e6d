package org.koiki.switching.identity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.koiki.switching.Tables;

/**
 * One way of writing for what people write in many: width of characters, kana, spaces, hyphens and long vowel marks, corporate forms,
 * old forms of characters. The forms are data: {@code org/koiki/switching/name-forms.csv}.
 */
final class Writing {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}・･.,、。'’]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}−─━ー~〜]+");
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private record Form(String kind, String from, String to) {}

    private final List<Form> forms;
    private final Map<Integer, String> characters;

    private Writing(List<Form> all) {
        forms = all.stream()
                .filter(form -> !form.kind.equals("character"))
                .sorted(Comparator.comparing(form -> -form.from.length()))
                .toList();
        characters = all.stream()
                .filter(form -> form.kind.equals("character"))
                .collect(Collectors.toMap(form -> form.from.codePointAt(0), Form::to));
    }

    static Writing load() {
        return new Writing(Tables.read(
                "name-forms.csv", line -> new Form(line.getField("kind"), line.getField("from"), line.getField("to"))));
    }

    /** A name as written in any characters. */
    String name(String text) {
        return withForms(plain(text), "prefix");
    }

    /** A name in kana, hiragana or katakana, of any width. */
    String kana(String text) {
        return withForms(plain(text).chars().mapToObj(Writing::large).collect(Collectors.joining()), "kana");
    }

    /** A contract number: letters and digits alone. */
    String number(String text) {
        return plain(text).replace("-", "");
    }

    /** An address: counts of blocks and houses as digits with hyphens. */
    String address(String text) {
        String digits = KanjiNumbers.toDigits(plain(text));
        return digits.replaceAll("大字|字(?=.)", "")
                .replaceAll("(?<=\\d)(丁目|番地の|番地|番|号室|号|の)(?=\\d)", "-")
                .replaceAll("(?<=\\d)(丁目|番地|番|号室|号)", "");
    }

    private String withForms(String text, String kind) {
        String done = text;
        for (Form form : forms) {
            done = form.kind.equals(kind) ? done.replace(form.from, form.to) : done;
        }
        return done;
    }

    private String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String dashes = DASH.matcher(SPACE.matcher(narrow).replaceAll("")).replaceAll("-");
        return dashes.codePoints().mapToObj(this::usual).collect(Collectors.joining());
    }

    private String usual(int character) {
        String usual = characters.get(character);
        return usual == null ? Character.toString(character) : usual;
    }

    private static String large(int character) {
        int katakana = character >= 'ぁ' && character <= 'ゖ' ? character + ('ァ' - 'ぁ') : character;
        int small = SMALL.indexOf(katakana);
        return small < 0 ? Character.toString(katakana) : LARGE.substring(small, small + 1);
    }
}
