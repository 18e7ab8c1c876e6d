package org.koiki.supplypoint;

import org.koiki.message.Text;

/**
 * Says of a day that its values cannot be read now, which is not to say that there are none.
 *
 * @param code stable
 */
public record UnreadDay(String code, Text text) {
    public static final UnreadDay NOW = new UnreadDay(
            "ENERGY-DAY-UNREAD",
            new Text(
                    "この日の値は現在読み出せません。値がないという意味ではありません。",
                    "The values of this day cannot be read now, which is not to say that there are none."));
}
