package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * A kind of message of the field.
 *
 * @param prefix W4 and W5 for metering, W6 for plans
 * @param code message code 情報区分コード
 * @param revisionDigits digits of the revision in file names
 * @param splitDigits digits of the split counter in file names; 0 when there is none
 * @param family absent for messages that are no plans
 * @param horizon absent for messages that are no plans
 */
public record MessageKind(
        String prefix,
        String code,
        Text name,
        NameLayout layout,
        int revisionDigits,
        int splitDigits,
        @Nullable PlanFamily family,
        @Nullable PlanHorizon horizon,
        Mark mark) {
    /** @throws IllegalArgumentException if prefix, code, layout and digits do not go together */
    public MessageKind {
        require(prefix.matches("W[456]"), "prefix", prefix);
        require(code.matches("[0-9]{4}"), "code", code);
        require(prefix.equals("W6") == (layout == NameLayout.PLAN), "layout", layout);
        require(revisionDigits >= 0 && revisionDigits < 10, "revision", revisionDigits);
        require(splitDigits >= 0 && splitDigits < 10, "split", splitDigits);
        require((family == null) == (horizon == null) && (family == null || prefix.equals("W6")), "family", family);
    }

    private static void require(boolean met, String column, @Nullable Object value) {
        if (!met) {
            throw new IllegalArgumentException(column + " cannot be " + value);
        }
    }

    /** Whether another kind means the same: a plan of the same family and horizon, or else a message of the same prefix and code. */
    boolean isLike(MessageKind other) {
        return family == null
                ? other.family == null && prefix.equals(other.prefix) && code.equals(other.code)
                : family == other.family && horizon == other.horizon;
    }

    /** How file names of the kind are made. */
    public enum NameLayout {
        /** {@code W6_0250_20300402_00_99993_3.xml}. */
        PLAN,
        /** Date and start of a slot, revision, split. */
        SLOT,
        /** Date and {@code 0000}, revision, split. */
        MIDNIGHT,
        /** Date, revision, split. */
        DAY
    }

    /** How sure the row is. */
    public enum Mark {
        CONFIRMED,
        INFERRED
    }
}
