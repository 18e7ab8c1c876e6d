package org.koiki.participant.check;

import java.util.regex.Pattern;
import org.koiki.message.Text;
import org.koiki.participant.Master;
import org.koiki.participant.MasterSnapshot;

/** The key of a kind has its form (codes.md §1–§5). */
class CodeFormatRule<T extends Master> extends RecordRule<T> {
    private final Pattern form;
    private final Text expected;

    CodeFormatRule(String code, Class<T> type, String form, Text expected) {
        super(code, type);
        this.form = Pattern.compile(form);
        this.expected = expected;
    }

    @Override
    boolean holds(T master, MasterSnapshot masters) {
        return form.matcher(master.key()).matches();
    }

    @Override
    Text text(T master, MasterSnapshot masters) {
        return new Text(
                "コード「%s」の形式が違います。%s".formatted(master.key(), expected.ja()),
                "The code %s has not the right form: %s".formatted(master.key(), expected.en()));
    }
}
