package org.koiki.production;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.koiki.message.FileName;
import org.koiki.message.MessageKinds;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanWriter;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.SamplePlan;
import org.springframework.mock.env.MockEnvironment;

/** Starts as the hub does with the table of message kinds that is named, and tells what the programs then know. */
final class CorrectedKinds {
    private CorrectedKinds() {}

    public static void main(String... arguments) {
        KindsFile.use(new MockEnvironment().withProperty("koiki.message-kinds", arguments[0]));
        System.out.println("intraday " + PlanCodes.intraday("0250").orElse("none"));
        System.out.println("operations " + PlanCodes.pattern());
        System.out.println(
                "texts " + MessageKinds.builtIn().libraryCode("W6", "0261").orElse("none"));
        for (String code : new String[] {"0260", "0261"}) {
            System.out.println(code + " family " + PlanCodes.family(code).isPresent());
            System.out.println(code + " named "
                    + FileName.read("W6_" + code + "_20160531_00_99016_6.xml")
                            .findings()
                            .isEmpty());
            System.out.println(code + " read " + (PlanReader.read(plan(code)).plan() != null));
        }
    }

    private static byte[] plan(String code) {
        return PlanWriter.write(SamplePlan.demand()
                .set("header.messageCode", code)
                .set("head.messageCode", code)
                .plan());
    }

    /** The table that the library brings along. */
    static String table() throws IOException {
        try (InputStream in = MessageKinds.class.getResourceAsStream("message-kinds.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
