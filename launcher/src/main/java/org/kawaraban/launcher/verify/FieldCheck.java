// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Objects;
import org.kawaraban.model.Stream;

/** What fields of one record say of each other, where a schema cannot. */
final class FieldCheck implements RecordCheck {
    private final Problems problems;

    FieldCheck(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(Entry entry) {
        if (entry.stream() == Stream.DEAD_LETTERS) {
            checkDeadLetter(entry);
            return;
        }
        Place place = entry.place();
        checkPlace(entry, place);
        if (entry.stream() == Stream.DUPLICATES) {
            checkDuplicate(entry, place);
        } else {
            checkTags(entry, place);
        }
    }

    private void checkDeadLetter(Entry entry) {
        require(entry, entry.id().equals(entry.partition() + "-" + entry.number()), "id does not name its place");
        JsonObject fields = entry.fields();
        boolean truncated = fields.has("truncated");
        boolean whole = fields.has("value_head") && fields.has("value_size") && fields.has("value_sha256");
        boolean none = !fields.has("value_head") && !fields.has("value_size") && !fields.has("value_sha256");
        require(entry, truncated ? whole && entry.textOrNull("value") == null : none, "value is neither whole nor cut");
    }

    private void checkPlace(Entry entry, Place place) {
        Location location = entry.location();
        if (place.ordinal() >= place.segments()) {
            problems.at(location, "source.ordinal is %d of %d segments", place.ordinal(), place.segments());
        }
        if (place.span().isEmpty()) {
            problems.at(location, "source range %s is empty", place.span());
        }
        long behind = place.span().start();
        for (Span repeat : place.repeats()) {
            if (repeat.isEmpty() || repeat.start() < behind || !place.span().contains(repeat)) {
                problems.at(location, "repeat %s is out of order or outside of %s", repeat, place.span());
            }
            behind = repeat.end();
        }
        require(entry, entry.text("@timestamp").equals(place.fetchedAt()), "@timestamp is not source.fetched_at");
    }

    private void checkDuplicate(Entry entry, Place place) {
        String id = entry.id();
        require(entry, id.equals(place.id()) || id.startsWith(place.id() + "-"), "id does not name its place");
        boolean near = entry.text("relation").equals("near");
        require(entry, near == entry.fields().has("body"), "body stands in near-duplicates, and only there");
        double similarity = entry.fields().get("similarity").getAsDouble();
        require(entry, near || similarity == 1, "similarity is not 1");
        boolean article = entry.text("kind").equals("article");
        require(entry, !article || !entry.text("relation").equals("repeat"), "an article is no repeat");
    }

    private void checkTags(Entry entry, Place place) {
        String expected = entry.stream() == Stream.ARTICLES ? entry.text("fingerprint") : place.id();
        require(entry, entry.id().equals(expected), "id is not " + expected);
        String primary = entry.textOrNull("primary_country");
        boolean primaryNamed = primary == null;
        double last = Double.MAX_VALUE;
        JsonArray countries = entry.fields().getAsJsonArray("countries");
        for (JsonElement element : countries) {
            JsonObject country = element.getAsJsonObject();
            String code = country.get("code").getAsString();
            primaryNamed |= Objects.equals(code, primary);
            double score = country.get("score").getAsDouble();
            require(entry, score <= last, "countries are not sorted by score: " + code);
            last = score;
            for (JsonElement evidence : country.getAsJsonArray("evidence")) {
                Span span = Span.of(evidence.getAsJsonObject());
                boolean inside = !span.isEmpty() && place.span().contains(span);
                require(entry, inside, "evidence " + span + " of " + code + " is outside of " + place.span());
            }
        }
        require(entry, primaryNamed, "primary_country is none of its countries: " + primary);
        checkLanguages(entry);
    }

    private void checkLanguages(Entry entry) {
        double last = 1;
        for (JsonElement language : entry.fields().getAsJsonArray("languages")) {
            double share = language.getAsJsonObject().get("share").getAsDouble();
            require(entry, share <= last, "languages are not sorted by share");
            last = share;
        }
    }

    private void require(Entry entry, boolean right, String wrong) {
        if (!right) {
            problems.at(entry.location(), "%s", wrong);
        }
    }
}
