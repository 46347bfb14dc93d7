// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

/** The few rules that everything else leans on. */
@AnalyzeClasses(
        packages = "org.kawaraban",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestsOfOtherModules.class})
class ArchitectureTest {
    /** In a whole build tests of other modules come as archives. */
    static final class NoTestsOfOtherModules implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Text code is plain Java: it can be tested in microseconds and used without a broker. */
    @ArchTest
    static final ArchRule TEXT_CODE_KNOWS_NO_KAFKA = noClasses()
            .that()
            .resideInAnyPackage("org.kawaraban.enrich.*..", "org.kawaraban.load..", "org.kawaraban.model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    /** What a page is does not depend on what is done with it; the programs do not know each other. */
    @ArchTest
    static final ArchRule MODULES_DEPEND_TOWARDS_THE_MODEL = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.kawaraban.model..")
            .layer("ingest")
            .definedBy("org.kawaraban.ingest..")
            .layer("enrich")
            .definedBy("org.kawaraban.enrich..")
            .layer("sink")
            .definedBy("org.kawaraban.sink..")
            .layer("load")
            .definedBy("org.kawaraban.load..")
            .layer("launcher")
            .definedBy("org.kawaraban.launcher..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("enrich")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("sink")
            .mayOnlyBeAccessedByLayers("launcher")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("launcher");

    /** Names from data never become paths: what reads pages and makes records cannot even name a file. */
    @ArchTest
    static final ArchRule TEXT_CODE_NAMES_NO_FILES = noClasses()
            .that()
            .resideInAnyPackage("org.kawaraban.enrich.*..", "org.kawaraban.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(File.class);

    /** The machine's own locale, charset or zone must never decide on a record. */
    @ArchTest
    static final ArchRule NOTHING_ASKS_FOR_THE_DEFAULTS_OF_THE_MACHINE = noClasses()
            .should()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");
}
