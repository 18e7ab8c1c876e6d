package org.koiki.switching.application;

import java.util.HashMap;
import java.util.Map;
import org.koiki.message.Text;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells applicant and TSO of the stages of an application. Neither half of a switch tells its company of the other company. */
@Component
class ApplicationNotices {
    private final Told told;

    ApplicationNotices(Told told) {
        this.told = told;
    }

    /** The applicant learns what became of its application. @param what end of the sentence about it */
    void applicant(Application application, String kind, Text what) {
        tell(application.company(), kind, application, what);
    }

    /** The TSO has something on its list. */
    void tso(Application application, String kind, Text what) {
        tell(application.tso(), kind, application, what);
    }

    private void tell(String company, String kind, Application application, Text what) {
        Text name = KindTexts.of(application.kind());
        Map<String, Object> facts = new HashMap<>(Map.of(
                "kind", application.kind().name(),
                "supplyPoint", application.point(),
                "stage", application.stage().word(),
                "wishedOn", application.wishedOn().toString()));
        if (application.effectiveOn() != null) {
            facts.put("effectiveOn", application.effectiveOn().toString());
        }
        told.tell(
                company,
                kind,
                application.number(),
                Integer.toString(application.version()),
                new Text(
                        "%s %s（供給地点 %s、%s）%s"
                                .formatted(
                                        name.ja(),
                                        application.number(),
                                        application.point(),
                                        application.wishedOn(),
                                        what.ja()),
                        "%s %s (supply point %s, %s) %s"
                                .formatted(
                                        name.en(),
                                        application.number(),
                                        application.point(),
                                        application.wishedOn(),
                                        what.en())),
                facts);
    }
}
