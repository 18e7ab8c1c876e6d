package org.koiki.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of a company, through {@code /api/v1/users}. */
public final class Users {
    private final Http http;

    Users(Http http) {
        this.http = http;
    }

    /** The accounts of a company; without one, of the caller's own. */
    public List<User> list(@Nullable String company) {
        String path = new Query().with("company", company).after("users");
        return List.of(http.repeatable(http.api(path).build()).as(User[].class));
    }

    /** Changes the password of the calling account. */
    public void changePassword(String current, String next) {
        post("users/me/password", Map.of("current", current, "next", next));
    }

    public void lock(String id) {
        post("users/" + Query.encode(id) + "/lock", Map.of());
    }

    public void unlock(String id) {
        post("users/" + Query.encode(id) + "/unlock", Map.of());
    }

    private void post(String path, Map<String, String> body) {
        http.once(http.api(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.write(body)))
                        .build())
                .orThrow();
    }
}
