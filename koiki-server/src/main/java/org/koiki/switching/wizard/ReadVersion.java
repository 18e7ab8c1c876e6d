package org.koiki.switching.wizard;

import java.util.LinkedHashMap;
import java.util.Map;

/** The version over which a form corrects, carried along in the form. */
record ReadVersion(int number) {
    private static final String FIELD = "version";

    /** The fields of a form, over this version. */
    Map<String, String> over(Map<String, String> fields) {
        Map<String, String> carrying = new LinkedHashMap<>(fields);
        carrying.put(FIELD, Integer.toString(number));
        return carrying;
    }

    /** The entity tag of the version that a form carries. */
    static String tag(Map<String, String> given) {
        return "\"" + given.get(FIELD) + "\"";
    }
}
