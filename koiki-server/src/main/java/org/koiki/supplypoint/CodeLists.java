package org.koiki.supplypoint;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.koiki.ModuleTables;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/** Codes of points with the days on which they may be used, from the {@code codes.csv} of this module. */
@Component
public class CodeLists {
    private final MarketClock clock;
    private final Map<String, List<Code>> lists;

    CodeLists(MarketClock clock) {
        this.clock = clock;
        this.lists = ModuleTables.read("codes.csv", (module, line) -> Code.of(line::getField)).stream()
                .collect(groupingBy(Code::list));
    }

    /**
     * A value of a list.
     *
     * @param list such as {@code wheeling-menu}
     */
    public record Code(String list, String code, Text text, Validity days) {
        private static Code of(UnaryOperator<String> field) {
            String until = field.apply("until");
            return new Code(
                    field.apply("list"),
                    field.apply("code"),
                    new Text(field.apply("ja"), field.apply("en")),
                    new Validity(
                            LocalDate.parse(field.apply("from")), until.isEmpty() ? null : LocalDate.parse(until)));
        }
    }

    /** The codes of a list today, in its order. */
    public List<Code> of(String list) {
        return of(list, clock.today());
    }

    /** The codes of a list on a day, in its order; none where there is no such list. */
    public List<Code> of(String list, LocalDate day) {
        return lists.getOrDefault(list, List.of()).stream()
                .filter(code -> code.days().covers(day))
                .toList();
    }

    public boolean knows(String list, String code) {
        return find(list, code).isPresent();
    }

    public Optional<Code> find(String list, String code) {
        return of(list).stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
