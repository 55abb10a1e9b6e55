package org.twinbridge;

import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.JavaPackage;

/**
 * Takes every feature as a module, and every part of the engine as one of its own: an annotation that opened the engine
 * as a whole would break its purity.
 */
final class ModulePackages implements ApplicationModuleDetectionStrategy {

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return root.getDirectSubPackages().stream()
                .flatMap(part -> part.getLocalName().endsWith("engine")
                        ? part.getDirectSubPackages().stream()
                        : Stream.of(part));
    }
}
