package org.koiki.supplypoint.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.Wheeling;
import org.springframework.stereotype.Component;

/** What every point is held to. */
@Component
public class PointChecks {
    private static final int TEXT = 200;
    private static final int SIZE = 999_999;
    private static final int LAMPS = 20;
    private static final int LAMP = 9_999;

    private final CodeLists codes;

    PointChecks(CodeLists codes) {
        this.codes = codes;
    }

    public void check(SupplyPoint point, Faults faults) {
        if (!point.family().has(point.voltage())) {
            faults.add(PointRule.VOLTAGE.in("voltage", point.voltage().name(), point.family()));
        }
        text("address", point.place().address(), TEXT, faults);
        text("building", point.place().building(), TEXT, faults);
        text("service_pole", point.servicePole(), TEXT, faults);
        postalCode(point.place().postalCode(), faults);
        number("reading_day", point.reading().day(), 1, 31, faults);
        wheeling(point.wheeling(), faults);
        String endMethod = point.use().endMethod();
        if (endMethod != null && point.use().state() == ContractState.IN_USE) {
            faults.add(
                    PointRule.END_METHOD.in("end_method", endMethod, point.use().state()));
        }
        code("end_method", "end-method", endMethod, faults);
    }

    private void wheeling(Wheeling wheeling, Faults faults) {
        code("menu", "wheeling-menu", wheeling.menu(), faults);
        code("supply_method", "supply-method", wheeling.supplyMethod(), faults);
        number("power", wheeling.power(), 0, SIZE, faults);
        number("current", wheeling.current(), 0, SIZE, faults);
        number("capacity", wheeling.capacity(), 0, SIZE, faults);
        number("current_limit", wheeling.currentLimit(), 0, SIZE, faults);
        number("power_factor", wheeling.powerFactor(), 0, 100, faults);
        lamps(wheeling.lamps(), faults);
    }

    private static void lamps(List<FlatRateLamp> lamps, Faults faults) {
        number("lamps", lamps.size(), 0, LAMPS, faults);
        lamps.stream().limit(LAMPS).forEach(lamp -> {
            number("lamps", lamp.watts(), 1, LAMP, faults);
            number("lamps", lamp.count(), 1, LAMP, faults);
        });
    }

    private void code(String field, String list, @Nullable String code, Faults faults) {
        if (code != null && !codes.knows(list, code)) {
            String known = codes.of(list).stream().map(CodeLists.Code::code).collect(Collectors.joining(" "));
            faults.add(PointRule.CODE.in(field, code, known));
        }
    }

    private static void postalCode(@Nullable String code, Faults faults) {
        if (code != null && !(code.length() == 7 && code.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            faults.add(PointRule.CODE.in("postal_code", code, "0000000-9999999"));
        }
    }

    static void text(String field, @Nullable String text, int most, Faults faults) {
        if (text != null && text.length() > most) {
            faults.add(new Fault(PointRule.LONG.code(), field, text, PointRule.LONG.text(text.length(), most)));
        }
    }

    private static void number(String field, @Nullable Integer number, int least, int most, Faults faults) {
        if (number != null && (number < least || number > most)) {
            faults.add(PointRule.NUMERIC.in(field, number.toString(), least + "-" + most));
        }
    }
}
