// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.enrich.split;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kawaraban.model.SegmentKind;

/** Finds the publication date that a segment prints in its head, or as its last line. */
final class Dates {
    /** Lines that may stand below the text: date, source, its address. */
    private static final int TRAILER = 4;

    private static final int FEWEST_TIMED = 3;
    /** Columns beside a day that entries stand below: 2月8日（土曜日）の情報. */
    private static final int BESIDE_DAY = 12;
    /** Lines between the lead of an article and the rest of its text at most: who wrote it, and when. */
    private static final int MOST_BELOW_LEAD = 5;
    /** Lines between a headline and its text at most. */
    private static final int MOST_NOTES = 12;

    private final String page;
    private final List<Line> lines;
    private final Role[] roles;
    private final String pageLanguage;
    private final @Nullable Instant fetchedAt;
    private final boolean dayFirst;
    private final ZoneNotes zoneNotes;
    /** The first full date of the page that stands in no text. */
    private final @Nullable PrintedDate first;

    private final PageYears years;
    private final BareDays bareDays;
    /** The full date met last. */
    @Nullable
    private PrintedDate full;
    /** The day met last, which may have been printed without its year. */
    @Nullable
    private PrintedDate day;
    /** Whether the articles of the page begin with times of day, as entries of a live page do. */
    private boolean clocked;

    /** For the segments of one page. */
    Dates(
            String page,
            List<Line> lines,
            Role[] roles,
            BareDays bareDays,
            String pageLanguage,
            ZoneNotes zoneNotes,
            @Nullable Instant fetchedAt) {
        this.page = page;
        this.lines = lines;
        this.roles = roles;
        this.pageLanguage = pageLanguage;
        this.zoneNotes = zoneNotes;
        this.fetchedAt = fetchedAt;
        this.dayFirst = DayOrder.isDayFirst(lines, pageLanguage);
        this.first = lines.stream()
                .filter(line -> line.prose == Line.Prose.NONE && !line.is(Furniture.LEGAL))
                .map(line -> line.date)
                .filter(date -> date != null && date.kind() == PrintedDate.Kind.FULL)
                .findFirst()
                .orElse(null);
        this.years = new PageYears(page, lines);
        this.bareDays = bareDays;
    }

    /** The dates of a page's segments, in the contract's form; null for those that print none. */
    List<@Nullable String> find(List<Draft> drafts) {
        List<@Nullable PrintedDate> dates = new ArrayList<>();
        clocked = areClocked(drafts);
        for (Draft draft : drafts) {
            dates.add(own(draft));
        }
        ItemDates.fill(drafts, lines, dates);
        // Few pages have a zone for all their times, and many have no times.
        boolean asked = dates.stream().anyMatch(date -> date != null && date.time() != null && date.zone() == null);
        String zone = asked ? zoneNotes.of(page, lines) : null;
        List<@Nullable String> printed = new ArrayList<>();
        for (PrintedDate date : dates) {
            printed.add(date == null ? null : date.in(zone).iso(pageLanguage, dayFirst, fetchedAt));
        }
        return printed;
    }

    /** The date that a segment prints itself. */
    private @Nullable PrintedDate own(Draft draft) {
        if (draft.kind == SegmentKind.BOILERPLATE) {
            findDay(draft);
            return null;
        }
        PrintedDate best = null;
        PrintedDate yearless = null;
        PrintedDate noted = null;
        int end = draft.kind == SegmentKind.COMMENT ? Math.min(draft.to, draft.from + 2) : draft.to;
        for (int i = draft.from; i < end; i++) {
            Line line = lines.get(i);
            Role role = roles[i];
            boolean split = role == Role.OPENING && HeadlineInLine.split(line) > 0;
            if ((role == Role.OPENING && !split) || role == Role.TEXT) {
                best = best == null && HeadDates.standsInText(page, line) ? line.date : best;
                if (best == null && yearless == null && draft.kind == SegmentKind.ARTICLE) {
                    best = belowLead(draft, i);
                }
                break;
            }
            if (role == Role.SHORT || (line.closing && role != Role.DATELINE)) {
                break;
            }
            boolean owned = split
                    || role == Role.DATELINE
                    || role == Role.COMMENT
                    || HeadDates.hasDateOfItsOwn(line)
                    || HeadDates.standsBetweenBars(page, line)
                    || (role != Role.TITLE && HeadDates.isStampedHead(page, line))
                    || (HeadDates.tellsDate(line) && (role != Role.TITLE || line.isDateLine()));
            if (owned) {
                best = better(best, line.date);
            }
            noted = noted == null && HeadDates.standsBeforeNote(page, line) ? line.date : noted;
            yearless = yearless == null ? yearless(line, role) : yearless;
        }
        best = best == null ? noted : best;
        if (best == null && draft.kind == SegmentKind.ARTICLE) {
            best = belowNotes(draft);
        }
        if (best == null && draft.kind == SegmentKind.ARTICLE) {
            PrintedDate closing = closing(draft);
            best = better(null, closing);
            yearless = yearless == null ? closing : yearless;
        }
        if (best == null && yearless == null && draft.kind == SegmentKind.ARTICLE) {
            best = aloneWithTime(draft);
        }
        if (best != null) {
            full = atPrintedTime(best, yearless);
            day = full;
            return full;
        }
        return draft.kind == SegmentKind.ARTICLE ? withoutYear(draft, yearless) : null;
    }

    /** A full date with a time alone on one of the first lines, the only one: below points that sum the text up, say. */
    private @Nullable PrintedDate aloneWithTime(Draft draft) {
        for (int i = draft.from; i < draft.to && i < draft.from + MOST_NOTES; i++) {
            Line line = lines.get(i);
            if (line.date != null
                    && line.date.kind() == PrintedDate.Kind.FULL
                    && line.date.time() != null
                    && line.isDateLine()
                    && line.besideDate <= 1
                    && !line.is(Furniture.CAPTION)
                    && !HeadDates.beginsSpan(page, line)) {
                return isOnlyDay(draft, line.date) ? line.date : null;
            }
        }
        return null;
    }

    /** The full date between the paragraph that a text was taken to begin with and the rest of it. */
    private @Nullable PrintedDate belowLead(Draft draft, int lead) {
        PrintedDate found = null;
        int texts = 1;
        for (int i = lead + 1; i < draft.to && i <= lead + MOST_BELOW_LEAD && texts <= 2; i++) {
            Line line = lines.get(i);
            if (line.date != null && HeadDates.tellsDateBelowLead(page, line, isOnlyDay(draft, line.date))) {
                found = better(found, line.date);
            } else if (line.prose != Line.Prose.NONE) {
                texts++;
            }
        }
        return found != null && hasTextBehind(draft, found) ? found : null;
    }

    private boolean hasTextBehind(Draft draft, PrintedDate date) {
        for (int i = draft.to - 1; i > draft.from && lines.get(i).start > date.start(); i--) {
            if (lines.get(i).prose != Line.Prose.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Whether no short line of an article has another full day. */
    private boolean isOnlyDay(Draft draft, PrintedDate date) {
        for (int i = draft.from; i < draft.to; i++) {
            PrintedDate other = lines.get(i).date;
            boolean another = other != null
                    && other.kind() == PrintedDate.Kind.FULL
                    && lines.get(i).prose == Line.Prose.NONE
                    && !LineDays.isSame(date, other);
            if (another) {
                return false;
            }
        }
        return true;
    }

    /** A full date alone on its line between short lines, as of a player or a caption, and the text below them. */
    private @Nullable PrintedDate belowNotes(Draft draft) {
        PrintedDate found = null;
        for (int i = draft.from; i < draft.to && i < draft.from + MOST_NOTES; i++) {
            if (roles[i] == Role.OPENING || roles[i] == Role.TEXT) {
                return found;
            }
            Line line = lines.get(i);
            boolean bare = line.date != null
                    && line.isDateLine()
                    && !line.is(Furniture.CAPTION)
                    && (line.besideDate <= 1 || line.date.label() != PrintedDate.Label.NONE);
            if (bare) {
                found = better(found, line.date);
            }
        }
        return null;
    }

    /** The date of an article that prints a day without its year, a time of day, or both. */
    private @Nullable PrintedDate withoutYear(Draft draft, @Nullable PrintedDate yearless) {
        PrintedDate own = yearless == null ? null : inYearOfPage(yearless);
        if (own != null && own.time() != null) {
            return own;
        }
        PrintedDate timed = atTimeOfDay(draft, own == null ? day : own);
        day = timed == null || own == null ? day : own;
        return timed == null ? own : timed;
    }

    /** The day without its year that a line in the head of a segment prints as its date; null if there is none. */
    private @Nullable PrintedDate yearless(Line line, Role role) {
        if (line.date != null) {
            boolean own = line.isDateLine() || HeadDates.hasDayOfItsOwn(page, line);
            return own && line.date.monthDay() != null ? line.date : null;
        }
        return switch (role) {
            case TITLE -> bareDays.of(line);
            case DATELINE -> BareDay.of(page, line, pageLanguage);
            default -> null;
        };
    }

    /** A day without its year says more than a full date if both are the same day, and it alone has a time. */
    private PrintedDate atPrintedTime(PrintedDate best, @Nullable PrintedDate yearless) {
        LocalDate printed = best.day(dayFirst);
        if (yearless == null || yearless.time() == null || best.time() != null || printed == null) {
            return best;
        }
        PrintedDate other = yearless.near(printed);
        return other != null && printed.equals(other.date()) ? other : best;
    }

    /**
     * Dates among furniture hold for the entries of a live page below them; days without their year only where a line says
     * little more.
     */
    private void findDay(Draft draft) {
        for (int i = draft.from; i < draft.to; i++) {
            Line line = lines.get(i);
            if (line.date == null || line.prose != Line.Prose.NONE) {
                continue;
            }
            if (line.date.kind() == PrintedDate.Kind.FULL) {
                full = line.date;
                day = line.date;
            } else if (line.beginsWithDate() && line.besideDate <= BESIDE_DAY && line.date.time() == null) {
                PrintedDate found = inYearOfPage(line.date);
                day = found == null ? day : found;
            }
        }
    }

    /** The clock time of an entry of a live page, on the day that stands above. */
    private @Nullable PrintedDate atTimeOfDay(Draft draft, @Nullable PrintedDate above) {
        for (int i = draft.from; i < draft.to && i <= draft.from + 1; i++) {
            Line line = lines.get(i);
            boolean timed = line.tick || (clocked && line.beginsWithTime());
            if (timed && line.date != null && above != null && above.date() != null) {
                return line.date.on(above);
            }
        }
        return null;
    }

    /**
     * Three articles and more, and most of them, have a time of day at the beginning of one of their first two lines.
     * {@link Line#tick} is told from the lines before any article is known, and asks for more.
     */
    private boolean areClocked(List<Draft> drafts) {
        int articles = 0;
        int timed = 0;
        for (Draft draft : drafts) {
            if (draft.kind == SegmentKind.ARTICLE) {
                articles++;
                boolean second =
                        draft.from + 1 < draft.to && lines.get(draft.from + 1).beginsWithTime();
                timed += lines.get(draft.from).beginsWithTime() || second ? 1 : 0;
            }
        }
        return timed >= FEWEST_TIMED && timed * 3 >= articles * 2;
    }

    /** A day without its year, in the year of the full date above it, else of the first of the page, else that it prints. */
    private @Nullable PrintedDate inYearOfPage(PrintedDate yearless) {
        PrintedDate dated = full == null ? first : full;
        LocalDate near = dated == null ? null : dated.day(dayFirst);
        if (near == null) {
            LocalDate printed = years.dayOf(yearless);
            return printed == null ? null : yearless.on(printed);
        }
        PrintedDate found = yearless.near(near);
        LocalDate own = found == null ? null : found.date();
        if (own == null) {
            return null;
        }
        // Later than the date above it: when something is to happen.
        return full != null && own.isAfter(near) ? null : found;
    }

    private static @Nullable PrintedDate better(@Nullable PrintedDate best, @Nullable PrintedDate other) {
        if (other == null || other.kind() != PrintedDate.Kind.FULL) {
            return best;
        }
        boolean replaces =
                best != null && best.label() == PrintedDate.Label.UPDATED && other.label() != PrintedDate.Label.UPDATED;
        return best == null || replaces ? other : best;
    }

    /** A date alone on one of the last lines, or beside who signed, below the text, before what is printed again. */
    private @Nullable PrintedDate closing(Draft draft) {
        int last = draft.to - 1;
        int repeat = draft.repeats.size() - 1;
        while (last > draft.from
                && repeat >= 0
                && lines.get(last).start < draft.repeats.get(repeat)[1]) {
            if (lines.get(last).start < draft.repeats.get(repeat)[0]) {
                repeat--;
            } else {
                last--;
            }
        }
        for (int i = last; i > draft.from && i > last - TRAILER; i--) {
            Line line = lines.get(i);
            if ((line.isDateLine() || line.closing || HeadDates.isSignature(page, line)) && line.date != null) {
                return line.date;
            }
            if (line.prose != Line.Prose.NONE || roles[i] != Role.SHORT) {
                return null;
            }
        }
        return null;
    }
}
