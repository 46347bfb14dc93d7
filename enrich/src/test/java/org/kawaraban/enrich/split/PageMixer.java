// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kawaraban.enrich.split.GoldPage.GoldSegment;
import org.kawaraban.model.SegmentKind;

/**
 * Makes more annotated pages out of annotated pages: articles of several pages one after another, each page with another
 * way of setting them apart, and pages laid out anew. Deterministic for a seed.
 */
final class PageMixer {
    /** An article taken out of its page. */
    private record Story(@Nullable String title, List<String> head, List<String> body) {
        boolean isOrdinary() {
            return title != null
                    && body.stream().filter(line -> !line.isEmpty()).count() >= PARAGRAPHS;
        }
    }

    /** Paragraphs of an ordinary article at least. */
    private static final int PARAGRAPHS = 4;
    /** Articles to choose from at least. */
    private static final int FEWEST = 4;

    private static final LineReader READER = new LineReader();

    private final Random random;
    private final Map<String, List<Story>> stories = new HashMap<>();
    private final Map<String, List<List<String>>> furniture = new HashMap<>();
    private final Map<String, List<List<String>>> teasers = new HashMap<>();
    private final List<String> languages = new ArrayList<>();

    private List<String> lines = List.of();
    private List<GoldSegment> segments = List.of();

    PageMixer(List<GoldPage> pages, long seed) {
        random = new Random(seed);
        for (GoldPage page : pages) {
            take(page);
        }
    }

    private void take(GoldPage page) {
        String language = PageLanguage.of(page.text());
        List<Line> read = READER.read(page.text(), 0, Integer.MAX_VALUE);
        PageSplitter.layout(page.text(), read);
        Role[] roles = GoldRoles.of(page, read);
        String[] all = page.text().split("\r?\n", -1);
        int line = 0;
        for (GoldSegment segment : page.segments()) {
            var head = new ArrayList<String>();
            var body = new ArrayList<String>();
            var whole = new ArrayList<String>();
            boolean titled = false;
            boolean text = false;
            for (int i = segment.from(); i < segment.to() && i < all.length; i++) {
                if (all[i].isBlank()) {
                    if (!body.isEmpty()) {
                        body.add("");
                    }
                    continue;
                }
                Role role = line < roles.length ? roles[line] : Role.TEXT;
                line++;
                whole.add(all[i].strip());
                if (segment.kind() != SegmentKind.ARTICLE || role == Role.DATELINE) {
                    continue;
                }
                if (role == Role.TITLE) {
                    titled = true;
                } else if (role == Role.HEAD) {
                    head.add(all[i].strip());
                } else {
                    text = true;
                    body.add(all[i].strip());
                }
            }
            switch (segment.kind()) {
                case ARTICLE -> {
                    if (text && !body.isEmpty()) {
                        if (!stories.containsKey(language)) {
                            languages.add(language);
                        }
                        stories.computeIfAbsent(language, unused -> new ArrayList<>())
                                .add(new Story(titled ? segment.title() : null, head, body));
                    }
                }
                case BOILERPLATE ->
                    furniture
                            .computeIfAbsent(language, unused -> new ArrayList<>())
                            .add(whole);
                case TEASER ->
                    teasers.computeIfAbsent(language, unused -> new ArrayList<>())
                            .add(whole);
                default -> {}
            }
        }
    }

    /** The same page as another extraction of its plain text would have left it. */
    GoldPage relaid(GoldPage page) {
        return PageRelayout.ofPlainText(page, random);
    }

    /** The same page with other things on it, and as any extraction would have left it, Markdown too. */
    GoldPage varied(GoldPage page) {
        List<List<String>> blocks = furniture.getOrDefault(PageLanguage.of(page.text()), List.of());
        return PageRelayout.of(PageVariation.of(page, blocks, random), random);
    }

    /** Articles of several pages as one page; every other time ordinary ones only, with a headline and some paragraphs. */
    GoldPage joined(int number) {
        lines = new ArrayList<>();
        segments = new ArrayList<>();
        String language = languages.get(random.nextInt(languages.size()));
        if (random.nextInt(3) == 0) {
            language = "ja";
        }
        List<Story> from = stories.getOrDefault(language, List.of());
        while (from.size() < FEWEST) {
            language = languages.get(random.nextInt(languages.size()));
            from = stories.getOrDefault(language, List.of());
        }
        if (random.nextBoolean()) {
            List<Story> ordinary = from.stream().filter(Story::isOrdinary).toList();
            from = ordinary.size() < FEWEST ? from : ordinary;
        }
        boolean japanese = language.equals("ja") || language.equals("zh");
        boolean brief = random.nextInt(4) == 0;
        boolean framed = !brief && random.nextInt(3) == 0;
        int count = random.nextInt(brief ? 1 + random.nextInt(2) : 4) == 0
                ? 1
                : 2 + random.nextInt(random.nextInt(3) == 0 ? 12 : 5);
        var style = new MixedStyle(random, japanese, language, count, brief);
        if (framed) {
            furniture(language);
        }
        int heading = 0;
        for (int k = 0; k < count; k++) {
            if (k > 0) {
                separate(style);
            }
            if (style.dayHeadings && heading-- == 0) {
                add(SegmentKind.BOILERPLATE, null, List.of(style.dayHeading()));
                blank(style.gap() > 0 ? 1 : 0);
                heading = 1 + random.nextInt(6);
            }
            story(from.get(random.nextInt(from.size())), style, k, count);
        }
        if (framed && random.nextBoolean()) {
            teasers(language);
        }
        if (framed && random.nextBoolean()) {
            furniture(language);
        }
        return new GoldPage("mixed-" + number, language, String.join("\n", lines) + "\n", segments);
    }

    private void separate(MixedStyle style) {
        blank(style.gap());
        String rule = style.rule();
        if (rule != null) {
            add(SegmentKind.BOILERPLATE, null, List.of(rule));
            blank(style.gap());
        }
    }

    private void furniture(String language) {
        List<List<String>> blocks = furniture.getOrDefault(language, List.of());
        for (int k = random.nextInt(3); k >= 0 && !blocks.isEmpty(); k--) {
            List<String> block = blocks.get(random.nextInt(blocks.size()));
            add(SegmentKind.BOILERPLATE, null, block);
        }
        blank(random.nextInt(3));
    }

    private void teasers(String language) {
        List<List<String>> items = teasers.getOrDefault(language, List.of());
        if (items.isEmpty()) {
            return;
        }
        blank(random.nextInt(3));
        add(
                SegmentKind.BOILERPLATE,
                null,
                List.of(language.equals("ja") ? "関連記事" : language.equals("zh") ? "相关新闻" : "Related"));
        for (int k = 2 + random.nextInt(5); k > 0; k--) {
            add(SegmentKind.TEASER, null, items.get(random.nextInt(items.size())));
        }
    }

    private void add(SegmentKind kind, @Nullable String title, List<String> block) {
        int from = lines.size();
        lines.addAll(block);
        segments.add(new GoldSegment(kind, title, null, from, lines.size()));
    }

    private void blank(int count) {
        for (int k = 0; k < count; k++) {
            lines.add("");
        }
    }

    private void story(Story story, MixedStyle style, int k, int count) {
        int from = lines.size();
        String title = story.title();
        if (title != null && style.brief && random.nextInt(3) == 0) {
            int end = Math.min(title.length(), (style.wide ? 2 : 6) + random.nextInt(6));
            title = title.substring(0, end).strip();
        }
        String date = style.date();
        if (style.label != null) {
            lines.add(String.format(Locale.ROOT, style.label, k + 1, count));
        }
        if (style.place == 1 && title != null) {
            lines.add(date);
        }
        if (style.times != null && style.timeAlone) {
            lines.add(style.time());
        }
        if (style.linkFirst) {
            lines.add("https://" + (char) ('a' + random.nextInt(26)) + "ews.example/" + (2019 + random.nextInt(7)) + "/"
                    + random.nextInt(100_000));
        }
        if (style.inline != null && title != null) {
            inline(story, style, k, title, from);
            return;
        }
        String printed = title;
        if (title != null && !style.untitled) {
            printed = (style.capitals ? title.toUpperCase(Locale.ROOT) : title) + style.site;
            String line = (style.times != null && !style.timeAlone ? style.time() + " " : "")
                    + style.mark(k)
                    + printed
                    + style.markEnd;
            lines.add(style.place == 2 ? line + style.between + date : style.place == 5 ? date + " " + line : line);
            if (style.place == 3) {
                lines.add(date);
            }
            if (style.heads && !story.head().isEmpty() && style.place == 0) {
                lines.addAll(story.head());
            }
        } else {
            printed = null;
        }
        blank(printed == null ? 0 : style.afterTitle);
        body(story, style);
        if (style.source != null) {
            lines.add(String.format(Locale.ROOT, style.source, random.nextInt(10_000)));
        }
        if (style.place == 4) {
            blank(style.paragraphs > 0 && random.nextBoolean() ? 1 : 0);
            lines.add(date);
        }
        segments.add(new GoldSegment(SegmentKind.ARTICLE, printed, null, from, lines.size()));
    }

    /** Headline and text on one line. */
    private void inline(Story story, MixedStyle style, int k, String title, int from) {
        String headline = style.capitals ? title.toUpperCase(Locale.ROOT) : title;
        int size = lines.size();
        body(story, style);
        String first = lines.get(size).strip();
        String place = style.places ? style.place(random) : "";
        lines.set(size, style.mark(k) + place + String.format(Locale.ROOT, style.inline, headline, first));
        segments.add(new GoldSegment(SegmentKind.ARTICLE, headline, null, from, lines.size()));
    }

    private void body(Story story, MixedStyle style) {
        List<String> body = style.brief ? brief(story.body()) : new ArrayList<>(story.body());
        while (!body.isEmpty() && body.get(body.size() - 1).isEmpty()) {
            body.remove(body.size() - 1);
        }
        int most = style.shortBodies ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        if (style.oneLine) {
            lines.add(String.join(
                    style.wide ? "" : " ",
                    body.stream()
                            .filter(l -> !l.isEmpty())
                            .limit(Math.max(most, 2))
                            .toList()));
            return;
        }
        boolean first = true;
        for (String line : body) {
            if (most-- <= 0) {
                break;
            }
            if (style.paragraphs == 3) {
                if (!line.isEmpty() || !first) {
                    wrap(line, style);
                }
            } else if (!line.isEmpty()) {
                if (!first) {
                    blank(style.paragraphs);
                }
                wrap(line, style);
            }
            first = false;
        }
        while (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** The first sentences of the first text. */
    private List<String> brief(List<String> body) {
        for (String line : body) {
            int end = 0;
            for (int k = 1 + random.nextInt(3); k > 0 && end < line.length(); k--) {
                end = Sentences.end(line, end, line.length());
            }
            if (line.length() >= 12 && end > 0) {
                return new ArrayList<>(List.of(line.substring(0, end).strip()));
            }
        }
        return new ArrayList<>(body.subList(0, 1));
    }

    private void wrap(String line, MixedStyle style) {
        if (style.wrap == 0) {
            lines.add(style.indent + line);
        } else {
            lines.addAll(LineBreaking.wrap(line, style.wrap));
        }
    }
}
