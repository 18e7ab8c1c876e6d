package org.koiki.supplypoint.web;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.koiki.testing.TestMarket;

/** Calls of the API of supply points, with what a TSO says of a point and of its contract. */
record PointCalls(TestMarket market) {
    static final String API = "/api/v1/supply-points";
    static final String POINT = """
            {"family":"LV","voltage":"LOW","place":{"postalCode":"5300005","address":"大阪府大阪市北区中之島3-6-16"},
             "wheeling":{"menu":"STANDARD","method":"AMPERE_BREAKER","current":40},"use":{"state":"IN_USE"}}
            """;
    static final String CONTRACT = """
            {"from":"2016-05-15","retailer":"99016","group":"LZ016","contractNumber":"C-1",
             "customer":{"name":"見本 太郎","kana":"ミホン タロウ","phone":"0612345678"}}
            """;

    HttpResponse<String> get(String operator, String path) throws Exception {
        return market.client(operator).get(path);
    }

    HttpResponse<String> post(String operator, String path, String json) throws Exception {
        return market.client(operator).post(path, "application/json", json);
    }

    HttpResponse<String> delete(String operator, String path, String seen) throws Exception {
        return market.client(operator)
                .send(market.client(operator)
                        .request(path)
                        .header("If-Match", seen)
                        .DELETE());
    }

    HttpResponse<String> put(String operator, String path, String json, @Nullable String seen) throws Exception {
        HttpRequest.Builder request = market.client(operator)
                .request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        return market.client(operator).send(seen == null ? request : request.header("If-Match", seen));
    }
}
