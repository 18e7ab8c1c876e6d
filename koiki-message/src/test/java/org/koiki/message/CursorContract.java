package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every cursor does. */
abstract class CursorContract {
    abstract Cursor open(byte[] document);

    /** What a document is refused with that is not well-formed. */
    abstract Class<? extends RuntimeException> refusal();

    private Cursor open(String document) {
        return open(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void goesFromTagToTag() {
        Cursor cursor = open("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a><b>12</b> <c>漢字</c></a>\r\n");

        assertStart(cursor, "a");
        assertStart(cursor, "b");
        assertThat(cursor.blank()).isTrue();
        assertEnd(cursor, "b");
        assertThat(cursor.text()).isEqualTo("12");
        assertThat(cursor.length()).isEqualTo(2);
        assertThat(cursor.digits()).isEqualTo(12);
        assertStart(cursor, "c");
        assertThat(cursor.blank()).isTrue();
        assertEnd(cursor, "c");
        assertThat(cursor.text()).isEqualTo("漢字");
        assertThat(cursor.blank()).isFalse();
        assertThat(cursor.digits()).isEqualTo(-1);
        assertEnd(cursor, "a");
        cursor.finish();
    }

    @Test
    void comparesNames() {
        Cursor cursor = open("<JP06219></JP06219>");

        cursor.next();
        assertThat(cursor.at(Name.of("JP06219"))).isTrue();
        assertThat(cursor.at(Name.of("JP0621"))).isFalse();
        assertThat(cursor.at(Name.of("JP06218"))).isFalse();
        assertThat(cursor.at(Name.of("JP062190"))).isFalse();
    }

    @Test
    void tellsWhereTagsBegin() {
        Cursor cursor = open("<a><b>x</b></a>");

        cursor.next();
        assertThat(cursor.offset()).isZero();
        cursor.next();
        assertThat(cursor.offset()).isEqualTo(3);
        cursor.next();
        assertThat(cursor.offset()).isEqualTo(7);
    }

    @Test
    void tellsAttributes() {
        Cursor cursor = open("<a x=\"1\" y=\"2 3\"><b></b></a>");

        cursor.next();
        assertThat(cursor.attributes()).isEqualTo(2);
        assertThat(cursor.attributeName(1)).isEqualTo("y");
        assertThat(cursor.attributeValue(1)).isEqualTo("2 3");
        cursor.next();
        assertThat(cursor.attributes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000000000", "1234567890", "1.5", "-1", " 1", "１"})
    void takesOnlyOneToNineDigitsForANumber(String text) {
        Cursor cursor = open("<a>" + text + "</a>");

        cursor.next();
        cursor.next();
        assertThat(cursor.digits()).isEqualTo(-1);
    }

    @Test
    void readsLineEndsAsOneCharacter() {
        Cursor cursor = open("<a>1\r\n2\r3</a>");

        cursor.next();
        cursor.next();
        assertThat(cursor.text()).isEqualTo("1\n2\n3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x<a></a>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>x<a></a>",
                "<a>",
                "<a></b>",
                "<a></a",
                "<a></a>x",
                "<a></a><b></b>",
                "<a",
                "<a x=\"1\" x=\"2\"></a>",
                "<a x=\"1></a>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "</a>",
                "< a></a>",
                "<1></1>"
            })
    void refusesWhatIsNotWellFormed(String document) {
        assertThatThrownBy(() -> readAll(open(document))).isInstanceOf(refusal());
    }

    private static void readAll(Cursor cursor) {
        int depth = 0;
        do {
            depth += cursor.next() ? 1 : -1;
        } while (depth > 0);
        cursor.finish();
    }

    private static void assertStart(Cursor cursor, String name) {
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.name()).isEqualTo(name);
    }

    private static void assertEnd(Cursor cursor, String name) {
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.name()).isEqualTo(name);
    }
}
