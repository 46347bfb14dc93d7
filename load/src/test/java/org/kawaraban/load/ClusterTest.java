// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kawaraban.load.FakeCluster.Reply;

/** What answers at the URL: the right thing, the wrong thing, nothing. */
class ClusterTest {
    @TempDir
    private Path folder;

    private FakeCluster cluster;
    private LoadFixture fixture;

    @BeforeEach
    void start() throws IOException {
        cluster = new FakeCluster();
        new SampleFolder(folder.resolve("out")).write("articles", 0, 2);
        fixture = new LoadFixture(folder.resolve("out"), cluster);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldTellElasticsearchFromOpenSearch() throws Exception {
        assertThat(fixture.load().product()).isEqualTo("OpenSearch");
        cluster.replies.put(
                "GET /", Reply.of(200, "{\"version\":{\"number\":\"8.15.3\",\"build_flavor\":\"default\"}}"));

        LoadReport report = fixture.load();

        assertThat(report.product()).isEqualTo("Elasticsearch");
        assertThat(report.version()).isEqualTo("8.15.3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | {}                                                                       | KUROMOJI",
                "false | {}                                                                       | CJK",
                "true  | {'nodes':{'a':{'roles':['data'],'plugins':[{'name':'analysis-kuromoji'}]}}} | KUROMOJI",
                "true  | {'nodes':{'a':{'roles':['data_hot'],'plugins':[{'name':'analysis-icu'}]}}} | CJK",
                "true  | {'nodes':{'a':{'roles':['ingest'],'plugins':[{'name':'analysis-icu'}]}}} | KUROMOJI",
                "true  | {'nodes':{'a':{'roles':['data'],'plugins':[]}}}                          | KUROMOJI",
                "true  | {'nodes':{'a':{'roles':['data'],'plugins':[{'name':'analysis-kuromoji'}]},'b':{'roles':['data']}}} | CJK",
                "true  | <html>                                                                   | KUROMOJI"
            })
    void shouldUseKuromojiOnlyWhereEveryDataNodeHasIt(boolean analyzes, String nodes, Analysis expected)
            throws Exception {
        cluster.hasKuromoji = analyzes;
        cluster.replies.put("GET /_nodes/plugins", Reply.of(200, nodes.replace('\'', '"')));

        assertThat(fixture.load().analysis()).isEqualTo(expected);

        assertThat(cluster.templates
                        .get("kawaraban-articles")
                        .path("_meta")
                        .path("kawaraban_analysis")
                        .asText())
                .isEqualTo(expected.label());
    }

    @Test
    void shouldTakeKuromojiWherePluginsAreNotTold() throws Exception {
        cluster.replies.put("GET /_nodes/plugins", Reply.error(403, "security_exception", "no"));

        assertThat(fixture.load().analysis()).isEqualTo(Analysis.KUROMOJI);
    }

    @ParameterizedTest
    @CsvSource({"analysis-kuromoji, KUROMOJI", "analysis-icu, CJK"})
    void shouldLookAtPluginsWhereItMayNotTryKuromoji(String plugin, Analysis expected) throws Exception {
        cluster.replies.put("POST /_analyze", Reply.error(403, "security_exception", "no"));
        cluster.replies.put(
                "GET /_nodes/plugins",
                Reply.of(
                        200, "{\"nodes\":{\"a\":{\"roles\":[\"data\"],\"plugins\":[{\"name\":\"" + plugin + "\"}]}}}"));

        assertThat(fixture.load().analysis()).isEqualTo(expected);
    }

    @Test
    void shouldLeaveATemplateAsItsUsersChangedIt() throws Exception {
        fixture.load();
        var template = (com.fasterxml.jackson.databind.node.ObjectNode) cluster.templates.get("kawaraban-articles");
        template.put("priority", 700);
        fixture.load();
        assertThat(cluster.templates.get("kawaraban-articles").path("priority").asInt())
                .isEqualTo(700);

        template.put("version", 0);
        fixture.load();
        assertThat(cluster.templates.get("kawaraban-articles").path("priority").asInt())
                .isEqualTo(500);
    }

    @Test
    void shouldLeaveTemplatesAloneIfTold() throws Exception {
        fixture.load(fixture.config().withTemplates(false));

        assertThat(cluster.templates).isEmpty();
        assertThat(cluster.documents()).isEqualTo(2);
    }

    @Test
    void shouldSayWhenAnIndexWasMadeOtherwise() throws Exception {
        fixture.load();
        cluster.hasKuromoji = false;

        fixture.load();

        assertThat(fixture.lines)
                .containsExactly(
                        "index articles was there before, made with kuromoji: it stays so until it is deleted and"
                                + " loaded anew");
    }

    @Test
    void shouldSayWhatTheClusterRefuses() {
        cluster.replies.put(
                "PUT /_index_template/kawaraban-articles", Reply.error(400, "invalid_index_template", "no\\nway"));

        assertThatThrownBy(fixture::load)
                .isInstanceOf(LoadException.class)
                .hasMessage(cluster.url() + ": index template kawaraban-articles refused: 400,"
                        + " invalid_index_template: no way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>It works!</html>", "{}", "[]", "null", "{\"version\":8}"})
    void shouldKnowWhatIsNoCluster(String body) {
        cluster.replies.put("GET /", Reply.of(200, body));

        assertThatThrownBy(fixture::load)
                .hasMessage(cluster.url() + ": neither Elasticsearch nor OpenSearch answers there");
    }

    @Test
    void shouldNotFollowARedirect() {
        cluster.replies.put("GET /", new Reply(302, "", Map.of("Location", "https://login.example/")));

        assertThatThrownBy(fixture::load)
                .hasMessage(cluster.url() + ": redirects to https://login.example/; give the cluster's own --url");
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void shouldNameCredentialsThatDoNotDo() {
        cluster.replies.put("GET /", Reply.error(401, "security_exception", "unable to authenticate user"));

        assertThatThrownBy(fixture::load).hasMessageContaining("401, wrong or missing credentials");
        assertThat(fixture.waits).isEmpty();
    }

    @Test
    void shouldNotReadAnAnswerWithoutEnd() {
        cluster.replies.put("GET /", Reply.of(200, "x".repeat(65 << 20)));

        assertThatThrownBy(fixture::load)
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("no cluster answers so");
    }

    @Test
    void shouldGiveUpSoonWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Target nobody = new Target(URI.create("http://127.0.0.1:" + port), Credentials.NONE, null);
        LoadConfig config = LoadConfig.of(folder.resolve("out"), nobody)
                .withRetries(fixture.config().retries());

        assertThatThrownBy(() -> fixture.load(config))
                .hasMessageStartingWith("http://127.0.0.1:" + port + ": cannot be reached")
                .hasMessageEndingWith("gave up after 4 attempts");
        assertThat(fixture.waits).hasSize(3);
    }

    @Test
    void shouldWaitForAClusterThatStarts() throws Exception {
        cluster.replies.put("GET /", Reply.of(503, "starting"));
        Retries retries = fixture.config().retries();
        LoadConfig config = fixture.config().withRetries(new Retries(retries.first(), retries.longest(), 5, wait -> {
            fixture.waits.add(wait);
            cluster.replies.remove("GET /");
        }));

        fixture.load(config);

        assertThat(fixture.waits).hasSize(1);
    }
}
