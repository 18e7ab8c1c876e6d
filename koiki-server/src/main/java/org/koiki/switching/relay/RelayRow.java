package org.koiki.switching.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.supplypoint.Family;
import org.koiki.switching.RelayStage;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A relay as a row of {@code switching.relay}. */
final class RelayRow {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<EnumMap<Field, Likeness>> LIKENESS = new TypeReference<>() {};

    private RelayRow() {}

    static Relay read(ResultSet row) throws SQLException {
        return new Relay(
                row.getString("number"),
                content(row),
                row.getString("new_company"),
                row.getString("old_company"),
                row.getString("tso"),
                stage(row.getString("stage"), row.getTimestamp("updated_at").toInstant(), reasons(row)),
                JSON.readValue(row.getString("likeness"), LIKENESS),
                row.getString("note"),
                new AnsweredBy(row.getString("old_contact"), row.getString("old_phone")),
                new Deadlines(day(row, "remind_on"), day(row, "escalate_on"), day(row, "lapse_on")),
                row.getTimestamp("registered_at").toInstant(),
                row.getInt("version"));
    }

    static Map<String, @Nullable Object> values(RelayContent content, Checked checked) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("point", content.supplyPoint());
        values.put("family", content.family().name());
        values.put("old", checked.oldCompany());
        values.put("tso", checked.tso());
        values.put("wished", content.wishedOn());
        values.put("appointed", content.appointed());
        values.put("contractNumber", content.contractNumber());
        values.put("name", content.customerName());
        values.put("kana", content.customerKana());
        values.put("address", content.address());
        values.put("building", content.building());
        values.put("contact", content.contact());
        values.put("phone", content.phone());
        values.put("likeness", JSON.writeValueAsString(checked.likeness().fields()));
        values.put("remind", checked.deadlines().remindOn());
        values.put("escalate", checked.deadlines().escalateOn());
        values.put("lapse", checked.deadlines().lapseOn());
        return values;
    }

    static RelayStage stage(String word, Instant at, List<String> reasons) {
        return switch (word) {
            case "AWAITING_DECISION" -> new RelayStage.AwaitingDecision(at);
            case "ACCEPTED" -> new RelayStage.Accepted(at);
            case "REFUSED" -> new RelayStage.Refused(at, reasons);
            case "MATCHED" -> new RelayStage.Matched(at);
            case "NOT_MATCHED" -> new RelayStage.NotMatched(at);
            case "CANCELLED" -> new RelayStage.Cancelled(at);
            case "LAPSED" -> new RelayStage.Lapsed(at);
            default -> throw new IllegalStateException("relay stage " + word);
        };
    }

    private static RelayContent content(ResultSet row) throws SQLException {
        return new RelayContent(
                row.getString("point"),
                Family.valueOf(row.getString("family")),
                day(row, "wished_on"),
                row.getBoolean("appointed"),
                row.getString("contract_number"),
                row.getString("customer_name"),
                row.getString("customer_kana"),
                row.getString("address"),
                row.getString("building"),
                row.getString("contact"),
                row.getString("phone"));
    }

    private static List<String> reasons(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("reasons").getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
