package org.koiki.switching.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.message.Text;
import org.koiki.supplypoint.Family;

/**
 * Code lists with validity dates, {@code org/koiki/switching/switching-codes.csv}: {@code ng-reason}, {@code update-kind},
 * {@code applicant-kind}, {@code phone-kind}, {@code refusal}, {@code move-out-reason}.
 */
public final class CodeLists {
    private final List<Code> codes;

    private CodeLists(List<Code> codes) {
        this.codes = codes;
    }

    public static CodeLists load(OwnTables own) {
        return new CodeLists(own.over("switching-codes.csv", line -> code(line)));
    }

    /** What a list holds for a family on a day, in its own order. */
    public List<Code> list(String list, Family family, LocalDate day) {
        return codes.stream()
                .filter(code -> code.list().equals(list) && code.validity().covers(day))
                .filter(code -> code.family().equals("*") || code.family().equals(family.name()))
                .toList();
    }

    public Optional<Code> find(String list, Family family, String code, LocalDate day) {
        return list(list, family, day).stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }

    private static Code code(NamedCsvRecord line) {
        return new Code(
                line.getField("list"),
                line.getField("family"),
                line.getField("code"),
                new Text(line.getField("ja"), line.getField("en")),
                Days.of(line),
                line.getField("mark").equals("C"));
    }
}
