package org.koiki.desk.api;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.koiki.ModuleTables;

/**
 * What a module's {@code operations.csv} says of one operation.
 *
 * @param module the module whose operation it is
 * @param success status codes of success
 * @param refusals how it may be refused
 * @param json the field, such as {@code PlanView.plan}, that has the shape of the JSON it takes; empty when the code tells it
 * @param file media type of the file that it answers; empty when it answers none, or the code tells it
 */
record OperationText(
        String module,
        String method,
        String path,
        String id,
        List<String> success,
        List<Refusal> refusals,
        String json,
        String file,
        String summary,
        String description) {

    /** A status code, and the codes of the problems that come with it as far as they are worth telling. */
    record Refusal(String status, String codes) {
        static Refusal of(String text) {
            String[] parts = text.split(" ", 2);
            return new Refusal(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    /** Those of all modules. */
    static List<OperationText> all() {
        return ModuleTables.read("operations.csv", OperationText::of);
    }

    /** The operation, unless its module is switched off. */
    Optional<Operation> in(OpenAPI api) {
        return Optional.ofNullable(api.getPaths().get(path))
                .flatMap(all -> Optional.ofNullable(all.readOperationsMap().get(HttpMethod.valueOf(method))));
    }

    private static OperationText of(String module, NamedCsvRecord line) {
        return new OperationText(
                module,
                line.getField("method"),
                line.getField("path"),
                line.getField("id"),
                List.of(line.getField("success").split(" ")),
                Arrays.stream(line.getField("problems").split(";"))
                        .filter(text -> !text.isEmpty())
                        .map(Refusal::of)
                        .toList(),
                line.getField("json"),
                line.getField("file"),
                line.getField("ja") + " / " + line.getField("en"),
                line.getField("detailJa") + "\n\n" + line.getField("detailEn"));
    }
}
