package org.koiki.bench.switching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Shot;

/** Questions of each retailer how far its applications are. */
final class Polls {
    private final List<Caller> callers;
    private final List<List<String>> numbers = new ArrayList<>();
    private int asked;

    /** @param companies codes of the companies of the callers, in their order */
    Polls(List<Caller> callers, List<String> companies, Postgres database) throws SQLException {
        this.callers = callers;
        Map<String, List<String>> found = applications(database);
        for (String company : companies) {
            List<String> own = found.get(company);
            if (own == null) {
                throw new IllegalStateException(company + " has applied for nothing");
            }
            numbers.add(own);
        }
    }

    private static Map<String, List<String>> applications(Postgres database) throws SQLException {
        Map<String, List<String>> found = new HashMap<>();
        try (Connection connection = database.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select company, number from switching.application")) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), company -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return found;
    }

    /** The next questions, caller after caller, beginning with the first; what is told of each is the number. */
    List<Shot<String>> next(int count) {
        List<Shot<String>> shots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int caller = i % callers.size();
            List<String> own = numbers.get(caller);
            String number = own.get(asked++ / callers.size() % own.size());
            String path = "/api/v1/switching/applications/" + number + "/progress";
            shots.add(new Shot<>(caller, Requests.get(path, callers.get(caller)), number));
        }
        return shots;
    }
}
