package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code docs/reference/webapi.md} tells all of the WebAPI that is served. */
@KoikiTest
class WebApiPageTests {
    private static final Path PAGE = Path.of("../docs/reference/webapi.md");
    private static final Pattern RESULT = Pattern.compile("(?m)^\\| ([0-9]{4}) \\|");

    private static final Pattern CODE = Pattern.compile("`(0[0-9]{3})`");

    private final RequestMappingHandlerMapping mappings;

    @Autowired
    WebApiPageTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void listsEveryResultCodeAndNoOther() throws Exception {
        assertThat(RESULT.matcher(Files.readString(PAGE)).results().map(line -> line.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(ResultCode.values()).map(ResultCode::code).toList());
    }

    @Test
    void listsEveryPathUnderEachPrefix() throws Exception {
        String page = Files.readString(PAGE);
        var paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.contains("/RP12/"))
                .toList();

        assertThat(paths).hasSize(30).allSatisfy(path -> {
            String prefix = path.substring(0, path.indexOf("/RP12/"));
            assertThat(page).contains("| `" + prefix + "` |");
            assertThat(page).contains(path.substring(prefix.length()).replaceAll("\\{.*}|(?<=BP)0[0-9]{3}", "<code>"));
            String codes = path.replaceFirst(".*\\{code:(.*)}.*|.*BP(0[0-9]{3}).*", "$1$2");
            assertThat(CODE.matcher(page).results().map(code -> code.group(1)).filter(code -> code.matches(codes)))
                    .isNotEmpty();
        });
    }
}
