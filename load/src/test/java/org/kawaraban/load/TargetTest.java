// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource({
        "http://localhost:9200, http://localhost:9200",
        "http://localhost:9200/, http://localhost:9200",
        "https://proxy.example/search/, https://proxy.example/search",
        "HTTP://[::1]:9200, HTTP://[::1]:9200"
    })
    void shouldTakeUrlsAsUsersWriteThem(String text, String url) {
        assertThat(Target.url(text)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:9200",
                "localhost",
                "ftp://localhost",
                "http://",
                "http:///x",
                "http://local host",
                "http://localhost:9200?pretty",
                "http://localhost:9200#top",
                "http://localhost:port",
                "http://under_score:9200"
            })
    void shouldRefuseWhatIsNoUrl(String text) {
        assertThatThrownBy(() -> Target.url(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--url: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://elastic:s3cret@localhost:9200", "http://elastic:s3cret@", "elastic:s3cret@localhost"})
    void shouldRefuseCredentialsInTheUrlWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> Target.url(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("--credentials")
                .doesNotContain("s3cret");
    }
}
