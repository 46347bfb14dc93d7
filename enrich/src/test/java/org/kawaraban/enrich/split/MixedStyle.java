// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How a page sets its articles apart. */
final class MixedStyle {
    static final String[] MARKS = {"■", "●", "◆", "▼", "○", "◎", "★", "▪ ", "# ", "## ", "* ", "> ", "□", "▶ ", "・"};

    private static final String[] RULES = {
        "----", "--------------------", "====", "========================", "***", "* * *", "＊＊＊", "～～～～～", "◇◇◇",
                "_______________",
        "―――――", "###", "+++", "・・・・・", "- - - -", "◇", "❖", "#####", "~~~~", "…………"
    };

    private static final String[] SITES = {"海の新聞", "東都日報", "北風ニュース", "みなと通信社", "あすの経済", "週刊まちかど"};

    private final Random random;
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
    private final int format;
    final @Nullable String times;
    final boolean timeAlone;
    final boolean dayHeadings;
    final boolean linkFirst;
    final @Nullable String inline;
    final boolean places;
    final @Nullable String source;
    private int minute = 23 * 60;

    MixedStyle(Random random, boolean wide, String language, int count, boolean brief) {
        this.random = random;
        format = random.nextInt(8);
        timeAlone = random.nextBoolean();
        linkFirst = random.nextInt(30) == 0;
        places = random.nextInt(4) == 0;
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
                ? new String[] {"Article %d of %d", "Message: %d", "記事%d", "%d / %d", "第%d報", "[%d]"}[random.nextInt(6)]
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
                : new String[] {"Paris: ", "Berlin: ", "Ohio: ", "TEXAS: ", "Oslo: ", "MADRID. ", "Lagos: ", "Lima: "};
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

    int gap() {
        return gap;
    }

    @Nullable
    String rule() {
        return rule;
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
