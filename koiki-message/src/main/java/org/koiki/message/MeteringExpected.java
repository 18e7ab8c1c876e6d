package org.koiki.message;

import org.jspecify.annotations.Nullable;

/** What the head of a metering file must say: what its tree needs, and what the name of the file says. */
record MeteringExpected(@Nullable MeteringFileName name) {

    /** @param values those of the head, from the first on */
    void check(FaultLog log, Node node, MeteringTree tree, Values values) {
        String code = values.maybeText();
        String date = values.skip(7).maybeText();
        String month = values.maybeText();
        String slot = values.maybeText();
        need(log, node, MeteringLayout.CODE, code);
        switch (tree) {
            case SAME_DAY -> {
                need(log, node, MeteringLayout.DATE, date);
                need(log, node, MeteringLayout.SLOT, slot);
            }
            case DAILY -> need(log, node, MeteringLayout.DATE, date);
            case FIXED, EXCHANGE -> need(log, node, MeteringLayout.MONTH, month);
            case RAW -> {}
        }
        if (name != null) {
            same(log, node, MeteringLayout.CODE.text, code, name.messageCode());
            if (name.prefix().equals("W4")) {
                same(log, node, MeteringLayout.DATE.text, date, name.day());
            }
            if (name.slot() != null && slot != null && Format.SLOT.check(slot) == null) {
                String padded = MeteringLayout.twoDigits(Integer.parseInt(slot));
                same(log, node, MeteringLayout.SLOT.text, padded, MeteringLayout.twoDigits(name.slot()));
            }
        }
    }

    private static void need(FaultLog log, Node node, Name element, @Nullable String value) {
        if (value == null) {
            log.add(Fault.ELEMENT_MISSING, node.path(element), node.offset);
        }
    }

    private static void same(FaultLog log, Node node, String element, @Nullable String value, String expected) {
        if (value != null && !value.equals(expected)) {
            log.add(Fault.NAME_DIFFERS, node.path() + "/" + element, node.offset(element), value, expected);
        }
    }
}
