package org.koiki.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The configuration file: YAML. */
final class ConfigFile {
    private ConfigFile() {}

    static void check(Path file) {
        if (!file.toString().endsWith(".yaml") && !file.toString().endsWith(".yml")) {
            throw new StartRefused(
                    "設定ファイルの名前は .yaml または .yml で終わります: " + file,
                    "The name of the configuration file ends in .yaml or .yml: " + file);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartRefused("設定ファイルを読めません: " + file, "The configuration file cannot be read: " + file);
        }
        try {
            new YamlPropertySourceLoader().load("config", new FileSystemResource(file));
        } catch (IOException | RuntimeException e) {
            throw StartRefused.because(
                    e, "設定ファイルは正しい YAML ではありません: " + file, "The configuration file is not YAML: " + file);
        }
    }
}
