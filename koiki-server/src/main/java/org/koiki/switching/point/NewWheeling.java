package org.koiki.switching.point;

import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Wheeling;

/**
 * What becomes of a point's wheeling contract; what is absent stays.
 *
 * @param ampere contract current, A
 * @param power contract power, kW
 * @param menu code of the list {@code wheeling-menu}
 */
public record NewWheeling(
        @Nullable ContractDeterminationMethod method,
        @Nullable Integer ampere,
        @Nullable Integer power,
        @Nullable String menu) {
    static NewWheeling ofCurrent(int ampere) {
        return new NewWheeling(null, ampere, null, null);
    }

    static NewWheeling ofPower(int kilowatts) {
        return new NewWheeling(null, null, kilowatts, null);
    }

    Wheeling over(Wheeling now) {
        return new Wheeling(
                menu == null ? now.menu() : menu,
                method == null ? now.method() : method,
                power == null ? now.power() : power,
                ampere == null ? now.current() : ampere,
                now.capacity(),
                now.currentLimit(),
                now.powerFactor(),
                now.supplyMethod(),
                now.lamps());
    }
}
