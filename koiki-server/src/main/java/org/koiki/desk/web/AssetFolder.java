package org.koiki.desk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Style sheets and scripts. Pages name them in a folder that bears the fingerprint of them all, so that a browser asks for each only
 * once; a folder of another fingerprint, as while nodes are upgraded one by one, holds what there is, to be asked for each time.
 */
@Component
class AssetFolder implements WebMvcConfigurer {
    private static final String LOCATION = "classpath:/static/assets/";
    private static final int DIGITS = 12;

    private final String path;

    AssetFolder() throws IOException {
        this.path = "/assets/" + fingerprint();
    }

    /** Path of the folder. */
    public String getPath() {
        return path;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path + "/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LOCATION)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OfAnyFingerprint());
    }

    private static final class OfAnyFingerprint extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String resourcePath, Resource location) throws IOException {
            return super.getResource(resourcePath.replaceFirst("^[0-9a-f]{" + DIGITS + "}/", ""), location);
        }
    }

    private static String fingerprint() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
        List<String> each = new ArrayList<>();
        for (Resource file : files) {
            each.add(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
        }
        Collections.sort(each);
        return DigestUtils.md5DigestAsHex(each.toString().getBytes(StandardCharsets.US_ASCII))
                .substring(0, DIGITS);
    }
}
