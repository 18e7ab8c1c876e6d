package org.koiki.bench.intake;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.koiki.message.DemandPlan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.simulator.PlanMaker;

/** Makes distinct valid plans as finished requests: company after company, day after day. */
final class ShotMaker {
    private static final String BOUNDARY = "----koiki-bench";
    private static final String OPERATION = "/service/RP12/OCCTO/api/upload/putW6BP0250File";

    private final List<Caller> callers;
    private final PlanMaker plans;
    private final LocalDate firstDay;
    private int made;

    ShotMaker(List<Caller> callers, long seed, LocalDate firstDay) {
        this.callers = callers;
        this.plans = new PlanMaker(seed);
        this.firstDay = firstDay;
    }

    /** The next plans; none is ever made twice. */
    List<Shot> next(int count) {
        int first = made;
        made += count;
        return IntStream.range(first, made).parallel().mapToObj(this::shot).toList();
    }

    private Shot shot(int number) {
        int index = number % callers.size();
        Caller caller = callers.get(index);
        LocalDate day = firstDay.plusDays(number / callers.size());
        DemandPlan plan = plans.demand(caller.filer(), day);
        byte[] xml = PlanWriter.write(plan);
        String name = PlanFileName.of("0250", day, plan.head().sender()).xml();
        StoredForm stored = StoredForm.of(PlanZip.zip(name, xml), plan);
        byte[] request = request(caller, name, stored.zip());
        return new Shot(index, request, day, plan.head().filer(), stored.rows().size(), stored.kWh(), sha256(xml));
    }

    private static byte[] request(Caller caller, String name, byte[] zip) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(zip.length + 600);
        body.writeBytes(field("userid", caller.user()));
        body.writeBytes(field("password", caller.password()));
        String file = "Content-Disposition: form-data; name=\"file\"; filename=\"" + name.replace(".xml", ".zip")
                + "\"\r\nContent-Type: application/zip\r\n\r\n";
        body.writeBytes(RawConnection.ascii("--" + BOUNDARY + "\r\n" + file));
        body.writeBytes(zip);
        body.writeBytes(RawConnection.ascii("\r\n--" + BOUNDARY + "--\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream(body.size() + 250);
        request.writeBytes(RawConnection.ascii("POST " + OPERATION + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + body.size()
                + "\r\n\r\n"));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static byte[] field(String name, String value) {
        return RawConnection.ascii(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static String sha256(byte[] xml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
