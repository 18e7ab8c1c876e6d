package org.koiki.client;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiException.Kind;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.message.Text;

/** Plans through the field's own WebAPI: form fields in, the header {@code resultcode} out. */
public final class WebApi {
    static final String DONE = "0000";
    private static final String NOTHING_FOUND = "3001";
    private static final String OPERATIONS = "/RP12/OCCTO/api/";

    private final Http http;
    private final String prefix;

    WebApi(Http http) {
        this.http = http;
        String path = http.url().getPath().replaceAll("/+$", "");
        this.prefix = path.isEmpty() ? "/service" : path;
    }

    /** Files a plan of the message kind that the file itself names. The same bytes filed again change nothing. */
    public Filing put(PlanFile file) {
        PlanFile zip = file.zip();
        Multipart form = new Multipart()
                .field("userid", login().user())
                .field("password", login().password())
                .file("file", zip);
        HttpRequest request = http.request(path("upload/putW6BP" + file.messageCode() + "File"))
                .header("Content-Type", form.contentType())
                .POST(form.publisher())
                .build();
        return filing(http.repeatable(request));
    }

    /** The plans of a message kind from a target date on. */
    public List<FileInfo> list(String messageCode, LocalDate from) {
        Query form = form().with("from", from.toString().replace("-", ""));
        Reply reply = post("listDownload/getW6BP" + messageCode + "FileList", form);
        return reply.resultCode().equals(NOTHING_FOUND)
                ? List.of()
                : FileInfo.readAll(done(reply).body());
    }

    /** One plan as a zip with exactly one XML. */
    public PlanFile get(String messageCode, String fileId) {
        Reply reply = post("fileDownload/getW6BP" + messageCode + "File", form().with("fileid", fileId));
        return new PlanFile(fileId + ".zip", Base64Body.decode(done(reply).body()));
    }

    private Reply post(String operation, Query form) {
        return http.repeatable(http.request(path(operation))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build());
    }

    private Filing filing(Reply reply) {
        String code = reply.resultCode();
        if (code.equals(DONE)) {
            return new Filing.Accepted(null, List.of());
        }
        if (!ResultCodes.aboutThePlan(code)) {
            throw failure(reply);
        }
        byte[] report = Base64Body.unzip(reply.body());
        return new Filing.Refused(code, ResultCodes.text(code), findings(report), null, report);
    }

    private static List<Finding> findings(byte @Nullable [] report) {
        FaultReport read = report == null ? null : FaultReport.read(report).report();
        return read == null ? List.of() : read.findings();
    }

    private static Reply done(Reply reply) {
        if (reply.resultCode().equals(DONE)) {
            return reply;
        }
        throw failure(reply);
    }

    private static KoikiException failure(Reply reply) {
        String code = reply.resultCode();
        if (!code.isEmpty()) {
            return new KoikiException(ResultCodes.kind(code), code, ResultCodes.text(code), null);
        }
        if (reply.successful()) {
            Text text = new Text("応答に resultcode がありません", "the answer has no resultcode");
            return new KoikiException(Kind.SERVER, null, text, null);
        }
        return Problem.of(reply).exception();
    }

    private String path(String operation) {
        return prefix + OPERATIONS + operation;
    }

    private Query form() {
        return new Query().with("userid", login().user()).with("password", login().password());
    }

    private Login login() {
        Login login = http.login();
        if (login == null) {
            Text text = new Text("ユーザーIDとパスワードが必要です", "user and password are needed");
            throw new KoikiException(Kind.LOGIN, null, text, null);
        }
        return login;
    }
}
