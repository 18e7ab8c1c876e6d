package org.koiki.plan.fit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.BadZip;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.GenerationPlan;
import org.koiki.message.Places;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanZip;
import org.koiki.message.ZippedXml;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;

/**
 * A working file as it came.
 *
 * @param plan absent when the file cannot be read, or is no working file
 * @param findings why it is absent, and notes
 */
record FitBody(
        String name, byte[] xml, String sha256, @Nullable GenerationPlan plan, Places places, List<Finding> findings) {
    private static final String UNNAMED = "unnamed.xml";

    static FitBody read(byte[] body) {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return read(new ZippedXml(UNNAMED, body));
        }
        try {
            return read(PlanZip.open(body));
        } catch (BadZip e) {
            return new FitBody(
                    UNNAMED,
                    body,
                    sha256(body),
                    null,
                    PlanReader.read(new byte[0]).places(),
                    List.of(e.finding()));
        }
    }

    private static FitBody read(ZippedXml file) {
        PlanReading reading = PlanReader.read(file.xml());
        List<Finding> findings = reading.findings();
        if (reading.plan() instanceof GenerationPlan plan
                && plan.head().messageCode().equals(GenerationPlan.FIT_WORKING_FILE)) {
            String name = file.name().equals(UNNAMED) ? FitFiles.name(plan.head()) : file.name();
            return new FitBody(name, file.xml(), sha256(file.xml()), plan, reading.places(), findings);
        }
        if (!isFaulty(findings)) {
            String code = reading.plan() == null ? null : reading.plan().head().messageCode();
            findings = List.of(
                    RuleTable.load().entry("PLAN-0104").finding(Spot.NOWHERE, code, GenerationPlan.FIT_WORKING_FILE));
        }
        return new FitBody(file.name(), file.xml(), sha256(file.xml()), null, reading.places(), findings);
    }

    static boolean isFaulty(List<Finding> findings) {
        return !faults(findings).isEmpty();
    }

    static List<Finding> faults(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
