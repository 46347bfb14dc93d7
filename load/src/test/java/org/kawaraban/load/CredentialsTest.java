// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the environment or a file, to the header and nowhere else. */
class CredentialsTest {
    private static final String SECRET = "s3cret-米露";

    @TempDir
    private Path folder;

    @Test
    void shouldBeNoneWhereNoneAreSet() {
        Credentials credentials = Credentials.of(Map.of("PATH", "/bin", "KAWARABAN_LOAD_API_KEY", ""));

        assertThat(credentials.isNone()).isTrue();
        assertThat(credentials.header()).isEmpty();
    }

    @Test
    void shouldTakeUserNameAndPassword() throws IOException {
        String header = "Basic ZWxhc3RpYzpzM2NyZXQt57Gz6Zyy";

        assertThat(Credentials.of(Map.of("KAWARABAN_LOAD_USERNAME", "elastic", "KAWARABAN_LOAD_PASSWORD", SECRET))
                        .header())
                .contains(header);
        assertThat(Credentials.read(file("username=elastic\npassword = " + SECRET + "\n"))
                        .header())
                .contains(header);
    }

    @Test
    void shouldTakeAnApiKeyEncodedOrNot() throws IOException {
        assertThat(Credentials.of(Map.of("KAWARABAN_LOAD_API_KEY", "aWQ6a2V5")).header())
                .contains("ApiKey aWQ6a2V5");
        assertThat(Credentials.read(file("api_key=id:key\n")).header()).contains("ApiKey aWQ6a2V5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=elastic",
                "password=" + SECRET,
                "username=elastic\npassword=" + SECRET + "\napi_key=" + SECRET,
                "pasword=" + SECRET,
                "# nothing",
                "api_key=" + SECRET,
                "api_key=a\\nb" + SECRET,
                "api_key=\\u00zz" + SECRET
            })
    void shouldNameTheFileAndNoSecretWhenItDoesNotDo(String content) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> Credentials.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file.toString())
                .message()
                .doesNotContain("s3cret")
                .hasLineCount(1);
    }

    @Test
    void shouldNameTheEnvironmentWhenItContradictsItself() {
        assertThatThrownBy(() -> Credentials.of(Map.of("KAWARABAN_LOAD_PASSWORD", SECRET)))
                .hasMessageStartingWith("environment KAWARABAN_LOAD_*")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void shouldNotPrintSecrets() {
        Credentials credentials =
                Credentials.of(Map.of("KAWARABAN_LOAD_USERNAME", "elastic", "KAWARABAN_LOAD_PASSWORD", SECRET));
        Target target = new Target(Target.url("http://localhost:9200"), credentials, null);

        assertThat(LoadConfig.of(folder, target).toString())
                .contains("user name and password")
                .doesNotContain("s3cret", "ZWxhc3RpYzpz");
    }

    @Test
    void shouldReachTheClusterWithEachRequest() throws Exception {
        new SampleFolder(folder.resolve("out")).write("articles", 0, 2);
        try (FakeCluster cluster = new FakeCluster()) {
            LoadFixture fixture = new LoadFixture(folder.resolve("out"), cluster);
            Credentials credentials = Credentials.of(Map.of("KAWARABAN_LOAD_API_KEY", "id:key"));
            LoadConfig config = LoadConfig.of(folder.resolve("out"), new Target(cluster.url(), credentials, null));

            fixture.load(config);

            assertThat(cluster.authorizations).containsExactly("ApiKey aWQ6a2V5");
            assertThat(fixture.lines).isEmpty();
        }
    }

    @Test
    void shouldKnowWhereOthersCanReadThem() {
        Credentials some = Credentials.of(Map.of("KAWARABAN_LOAD_API_KEY", "id:key"));

        assertThat(new Target(Target.url("http://search.example:9200"), some, null).showsCredentials())
                .isTrue();
        assertThat(new Target(Target.url("https://search.example"), some, null).showsCredentials())
                .isFalse();
        assertThat(new Target(Target.url("http://127.0.0.1:9200"), some, null).showsCredentials())
                .isFalse();
        assertThat(new Target(Target.url("http://search.example"), Credentials.NONE, null).showsCredentials())
                .isFalse();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("credentials"), content);
    }
}
