package org.koiki.bench.load;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;

/** A plan as a finished request to the WebAPI. */
public final class PlanRequest {
    private static final String BOUNDARY = "----koiki-bench";

    private PlanRequest() {}

    /** @param standing message code under which the plan stands */
    public static Shot<Sent> of(int index, Caller caller, Plan plan, String standing) {
        PlanHead head = plan.head();
        byte[] xml = PlanWriter.write(plan);
        String name = PlanFileName.of(head.messageCode(), head.targetDate(), head.sender())
                .xml();
        StoredForm stored = StoredForm.of(PlanZip.zip(name, xml), plan);
        Sent sent = new Sent(
                standing, head.targetDate(), head.filer(), stored.rows().size(), stored.kWh(), sha256(xml));
        return new Shot<>(index, request(caller, head.messageCode(), name, stored.zip()), sent);
    }

    private static byte[] request(Caller caller, String messageCode, String name, byte[] zip) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(zip.length + 600);
        body.writeBytes(field("userid", caller.user()));
        body.writeBytes(field("password", caller.password()));
        String file = "Content-Disposition: form-data; name=\"file\"; filename=\"" + name.replace(".xml", ".zip")
                + "\"\r\nContent-Type: application/zip\r\n\r\n";
        body.writeBytes(RawConnection.ascii("--" + BOUNDARY + "\r\n" + file));
        body.writeBytes(zip);
        body.writeBytes(RawConnection.ascii("\r\n--" + BOUNDARY + "--\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream(body.size() + 250);
        request.writeBytes(RawConnection.ascii("POST /service/RP12/OCCTO/api/upload/putW6BP" + messageCode
                + "File HTTP/1.1\r\nHost: localhost\r\n"
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
