package org.koiki.switching;

import java.util.List;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;

/** Points of Tokyo that 9001 supplies, for tests outside this package. */
public final class SamplePoints {
    private static final int STORY = 99_990;

    private final CasePoints points;

    public SamplePoints(ApplicationContext hub) {
        points = new CasePoints(hub);
        points.open(STORY);
    }

    /** The number of a new point. @param next regular reading date */
    public String supplied(String letter, String next) {
        points.put(new Step(0, List.of("point", letter, "LV", "next", next)));
        points.contract(new Step(0, List.of("contract", letter, "9001", "2016-04-01")));
        return points.number(letter);
    }

    /** Corrects the contract of a point so that another retailer follows. */
    public void endedAndFollowed(String letter, String on, String company) {
        points.ended(new Step(0, List.of("ended", letter, "9001", on)));
        points.contract(new Step(0, List.of("contract", letter, company, on)));
    }
}
