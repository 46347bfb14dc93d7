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
 * way of setting them apart, and pages with their blank lines changed. Deterministic for a seed.
 */
final class PageMixer {
    private static final String[] MARKS = {
        "■", "●", "◆", "▼", "○", "◎", "★", "▪ ", "# ", "## ", "* ", "> ", "□", "▶ ", "・"
    };
    private static final String[] RULES = {
        "----", "--------------------", "====", "========================", "***", "* * *", "＊＊＊", "～～～～～", "◇◇◇",
                "_______________",
        "―――――", "###", "+++", "・・・・・", "- - - -", "◇", "❖", "#####", "~~~~", "…………"
    };

    private static final String[] SITES = {"海の新聞", "東都日報", "北風ニュース", "みなと通信社", "あすの経済", "週刊まちかど"};

    /** An article taken out of its page. */
    private record Story(@Nullable String title, List<String> head, List<String> body) {}

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

    /** The same page with its blank lines changed. */
    GoldPage respaced(GoldPage page) {
        String[] all = page.text().split("\r?\n", -1);
        int way = random.nextInt(3);
        lines = new ArrayList<>();
        segments = new ArrayList<>();
        for (GoldSegment segment : page.segments()) {
            int from = -1;
            for (int i = segment.from(); i < segment.to() && i < all.length; i++) {
                if (all[i].isBlank()) {
                    continue;
                }
                if (way == 1 || (way == 2 && from < 0)) {
                    lines.add("");
                }
                from = from < 0 ? lines.size() : from;
                lines.add(all[i]);
            }
            segments.add(new GoldSegment(segment.kind(), segment.title(), segment.date(), from, lines.size()));
        }
        return new GoldPage(page.name() + "~" + way, String.join("\n", lines) + "\n", segments);
    }

    /** Articles of several pages as one page. */
    GoldPage joined(int number) {
        lines = new ArrayList<>();
        segments = new ArrayList<>();
        String language = languages.get(random.nextInt(languages.size()));
        if (random.nextInt(3) == 0) {
            language = "ja";
        }
        List<Story> from = stories.getOrDefault(language, List.of());
        while (from.size() < 4) {
            language = languages.get(random.nextInt(languages.size()));
            from = stories.getOrDefault(language, List.of());
        }
        boolean japanese = language.equals("ja") || language.equals("zh");
        boolean brief = random.nextInt(4) == 0;
        boolean framed = !brief && random.nextInt(3) == 0;
        int count = random.nextInt(brief ? 1 + random.nextInt(2) : 4) == 0
                ? 1
                : 2 + random.nextInt(random.nextInt(3) == 0 ? 12 : 5);
        var style = new Style(japanese, language, count, brief);
        if (framed) {
            furniture(language);
        }
        int heading = 0;
        for (int k = 0; k < count; k++) {
            if (k > 0) {
                style.separate();
            }
            if (style.dayHeadings && heading-- == 0) {
                add(SegmentKind.BOILERPLATE, null, List.of(style.dayHeading()));
                blank(style.gap > 0 ? 1 : 0);
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
        return new GoldPage("mixed-" + number, String.join("\n", lines) + "\n", segments);
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

    private void story(Story story, Style style, int k, int count) {
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
    private void inline(Story story, Style style, int k, String title, int from) {
        String headline = style.capitals ? title.toUpperCase(Locale.ROOT) : title;
        int size = lines.size();
        body(story, style);
        String first = lines.get(size).strip();
        String place = style.places ? style.place(random) : "";
        lines.set(size, style.mark(k) + place + String.format(Locale.ROOT, style.inline, headline, first));
        segments.add(new GoldSegment(SegmentKind.ARTICLE, headline, null, from, lines.size()));
    }

    private void body(Story story, Style style) {
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

    private void wrap(String line, Style style) {
        if (style.wrap == 0) {
            lines.add(style.indent + line);
            return;
        }
        int columns = 0;
        int start = 0;
        int space = -1;
        for (int i = 0; i < line.length(); i++) {
            columns += Chars.isWide(line.charAt(i)) ? 2 : 1;
            space = line.charAt(i) == ' ' ? i : space;
            if (columns > style.wrap && (style.wide || space > start) && !Character.isLowSurrogate(line.charAt(i))) {
                int end = style.wide ? i : space;
                if (end > start) {
                    lines.add(line.substring(start, end));
                    start = style.wide ? end : end + 1;
                    columns = 0;
                    i = start - 1;
                }
            }
        }
        if (start < line.length()) {
            lines.add(line.substring(start));
        }
    }

    /** How a page sets its articles apart. */
    private final class Style {
        final boolean wide;
        private final String language;
        private final String mark;
        final String markEnd;
        final boolean numbered;
        final boolean capitals;
        /** Name of the site behind each headline. */
        final String site;

        final boolean untitled;
        final boolean heads;
        final boolean oneLine;
        final boolean shortBodies;
        /** Whether texts are of one to three sentences, and some headlines of a few letters. */
        final boolean brief;

        /** 0 no date, 1 on a line before the title, 2 behind it, 3 below it, 4 at the end, 5 before it on its line. */
        final int place;

        final String between;
        final @Nullable String label;
        /** Blank lines between paragraphs; 3 as they were. */
        final int paragraphs;

        final int afterTitle;
        final String indent;
        final int wrap;
        private final @Nullable String rule;
        private final int gap;
        private final int format = random.nextInt(8);
        final @Nullable String times;
        final boolean timeAlone = random.nextBoolean();
        final boolean dayHeadings;
        final boolean linkFirst = random.nextInt(30) == 0;
        final @Nullable String inline;
        final boolean places = random.nextInt(4) == 0;
        final @Nullable String source;
        private int minute = 23 * 60;

        Style(boolean wide, String language, int count, boolean brief) {
            this.brief = brief;
            this.wide = wide;
            this.language = language;
            int marking = random.nextInt(10);
            numbered = marking == 0;
            mark = marking <= 3 && marking > 0 ? MARKS[random.nextInt(MARKS.length)] : marking == 4 && wide ? "【" : "";
            markEnd = mark.equals("【") ? "】" : "";
            capitals = !wide && random.nextInt(10) == 0;
            String name = wide ? SITES[random.nextInt(SITES.length)] : "The Daily " + (char) ('A' + random.nextInt(26));
            site = random.nextInt(12) > 0 ? "" : new String[] {" - ", " | ", "｜", " : "}[random.nextInt(4)] + name;
            place = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(5);
            between = new String[] {" ― ", " ", " - ", "　", " (", " | "}[random.nextInt(6)];
            label = random.nextInt(14) == 0
                    ? new String[] {"Article %d of %d", "Message: %d", "記事%d", "%d / %d", "第%d報", "[%d]"}
                            [random.nextInt(6)]
                    : null;
            oneLine = random.nextInt(12) == 0;
            shortBodies = random.nextInt(4) == 0;
            wrap = random.nextInt(12) == 0 ? new int[] {60, 64, 70, 72, 76, 80}[random.nextInt(6)] : 0;
            paragraphs = wrap > 0 ? 1 : new int[] {0, 0, 1, 1, 1, 2, 3}[random.nextInt(7)];
            afterTitle = new int[] {0, 0, paragraphs == 3 ? 1 : paragraphs, 1}[random.nextInt(4)];
            indent = random.nextInt(8) == 0 ? "　" : "";
            int apart = random.nextInt(10);
            rule = apart <= 3 ? RULES[random.nextInt(RULES.length)] : null;
            int base = Math.min(paragraphs, 1);
            gap = apart <= 3 ? random.nextInt(3) : apart <= 6 ? base + 1 + random.nextInt(2) : base;
            untitled = random.nextInt(16) == 0 && (rule != null || gap > base || count == 1);
            heads = random.nextInt(3) == 0;
            inline = random.nextInt(7) > 0
                    ? null
                    : wide
                            ? new String[] {"【%s】%s", "%s――%s", "%s。%s", "%s：%s", "%s　%s", "「%s」%s", "%s／%s", "《%s》 %s"}
                                    [random.nextInt(8)]
                            : new String[] {
                                        "%s. %s",
                                        "%s: %s",
                                        "%s - %s",
                                        "%s — %s",
                                        "[%s] %s",
                                        "**%s** %s",
                                        "%s – %s",
                                        "\"%s\" %s"
                                    }
                                    [random.nextInt(8)];
            times = random.nextInt(8) > 0
                    ? null
                    : new String[] {
                                "%02d:%02d",
                                "%d.%02d",
                                "%dh%02d",
                                "[%02d:%02d]",
                                wide ? "%d時%02d分" : "%02d:%02d GMT",
                                wide ? "（%02d:%02d）" : "%d.%02d BST",
                                wide ? "【%02d:%02d】" : "%02d:%02d Uhr"
                            }
                            [random.nextInt(7)];
            dayHeadings = times != null ? random.nextInt(2) == 0 && place == 0 : random.nextInt(25) == 0 && place == 0;
            source = random.nextInt(9) > 0
                    ? null
                    : wide
                            ? new String[] {
                                        "（共同）",
                                        "出典：日報%d号",
                                        "https://source.example/n/%d",
                                        "情報源：通信%d",
                                        "（記者　山田）",
                                        "#ニュース",
                                        "分享 收藏 阅读 %d"
                                    }
                                    [random.nextInt(7)]
                            : new String[] {
                                        "(Reuters)",
                                        "Source: Wire %d",
                                        "https://source.example/n/%d",
                                        "Share",
                                        "-- Staff report",
                                        "Read more",
                                        "Tags: news"
                                    }
                                    [random.nextInt(7)];
        }

        String place(Random random) {
            String[] names = wide
                    ? new String[] {"東京：", "大阪：", "パリ：", "ロンドン：", "北京：", "モスクワ：", "札幌：", "ソウル："}
                    : new String[] {
                        "Paris: ", "Berlin: ", "Ohio: ", "TEXAS: ", "Oslo: ", "MADRID. ", "Lagos: ", "Lima: "
                    };
            return names[random.nextInt(names.length)];
        }

        String time() {
            minute = Math.max(1, minute - random.nextInt(60));
            return String.format(Locale.ROOT, times, minute / 60, minute % 60);
        }

        String dayHeading() {
            return date();
        }

        String mark(int k) {
            return numbered ? (k + 1) + ". " : mark;
        }

        void separate() {
            blank(gap);
            if (rule != null) {
                add(SegmentKind.BOILERPLATE, null, List.of(rule));
                blank(gap);
            }
        }

        String date() {
            int year = 2019 + random.nextInt(7);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(28);
            int hour = random.nextInt(24);
            int minute = random.nextInt(60);
            if (wide) {
                return switch (format) {
                    case 0 -> String.format(Locale.ROOT, "%d年%d月%d日", year, month, day);
                    case 1 -> String.format(Locale.ROOT, "%d年%02d月%02d日 %02d:%02d", year, month, day, hour, minute);
                    case 2 -> String.format(Locale.ROOT, "%d/%02d/%02d %02d:%02d", year, month, day, hour, minute);
                    case 3 -> String.format(Locale.ROOT, "%d.%02d.%02d", year, month, day);
                    case 4 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
                    case 5 ->
                        language.equals("ja")
                                ? String.format(Locale.ROOT, "令和%d年%d月%d日", year - 2018, month, day)
                                : year + "年" + month + "月" + day + "日";
                    case 6 -> String.format(Locale.ROOT, "%d年%d月%d日%d時%d分", year, month, day, hour, minute);
                    default ->
                        (language.equals("ja") ? "公開日: " : "发布时间：")
                                + String.format(Locale.ROOT, "%d/%d/%d", year, month, day);
                };
            }
            String name = java.time.Month.of(month)
                    .getDisplayName(java.time.format.TextStyle.FULL, Locale.forLanguageTag(language));
            return switch (format) {
                case 0 -> day + " " + name + " " + year;
                case 1 -> language.equals("en") ? name + " " + day + ", " + year : day + ". " + name + " " + year;
                case 2 -> String.format(Locale.ROOT, "%02d.%02d.%d", day, month, year);
                case 3 -> String.format(Locale.ROOT, "%d-%02d-%02d %02d:%02d", year, month, day, hour, minute);
                case 4 -> String.format(Locale.ROOT, "%02d/%02d/%d", day, month, year);
                case 5 ->
                    language.equals("en")
                            ? "Published " + name.substring(0, 3) + " " + day + ", " + year
                            : day + " " + name + " " + year;
                case 6 -> String.format(Locale.ROOT, "%d-%02d-%02d", year, month, day);
                default -> String.format(Locale.ROOT, "%s %d, %d %d:%02d", name, day, year, hour, minute);
            };
        }
    }
}
