package org.koiki.switching.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.switching.identity.Comparison.Verdict;
import org.koiki.switching.rule.RuleTableFile;

class IdentityCheckTests {
    private static final Person KNOWN = new Person("0123456789", "山田太郎", "ヤマダタロウ", "見本市見本町1-2-3");

    private final IdentityCheck check = new IdentityCheck();

    static List<NamedCsvRecord> identity() {
        return RuleTableFile.lines("identity.csv");
    }

    @ParameterizedTest
    @MethodSource("identity")
    void writingsAreAsAlikeAsTheTableSays(NamedCsvRecord line) {
        Field field = Field.valueOf(line.getField("field"));

        assertThat(check.compare(person(field, line.getField("given")), person(field, line.getField("known")))
                        .fields())
                .containsEntry(field, Likeness.valueOf(line.getField("likeness")));
    }

    @Test
    void sameCustomerWrittenInAnotherWayMatches() {
        Person given = new Person("01-2345-6789", "山田　太郎", "やまだ たろう", "見本市見本町一丁目2番3号");

        assertThat(check.compare(given, KNOWN).verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void oneFieldThatDiffersIsANearMatchThatNamesTheField() {
        Comparison found = check.compare(new Person("0123456789", "山田太郎", "ヤマダタロウ", "別府市北浜7-8"), KNOWN);

        assertThat(found.verdict()).isEqualTo(Verdict.NEAR);
        assertThat(found.differing()).containsExactly(Field.ADDRESS);
    }

    @Test
    void twoFieldsThatDifferAreNoMatch() {
        Comparison found = check.compare(new Person("0123456789", "鈴木花子", "スズキハナコ", "見本市見本町1-2-3"), KNOWN);

        assertThat(found.verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void nothingToCompareIsNoMatch() {
        assertThat(check.compare(new Person(null, null, null, null), KNOWN).verdict())
                .isEqualTo(Verdict.NONE);
    }

    private static Person person(Field field, String value) {
        return switch (field) {
            case CONTRACT_NUMBER -> new Person(value, null, null, null);
            case NAME -> new Person(null, value, null, null);
            case KANA -> new Person(null, null, value, null);
            case ADDRESS -> new Person(null, null, null, value);
        };
    }
}
