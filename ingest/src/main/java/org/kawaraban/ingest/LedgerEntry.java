// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a file: the value of a record on the ledger topic, JSON.
 *
 * @param pageId of the page, or of the dead letter that stands for it
 * @param mark of the file when it was read
 * @param rejected the reason of the dead letter; null if it was a page
 * @param goneSince when the file was first missed, RFC 3339; null while it is there
 */
record LedgerEntry(
        String pageId,
        String mark,
        @Nullable String rejected,
        @Nullable String goneSince) {
    static LedgerEntry of(PageInput input, FileMark mark) {
        return new LedgerEntry(
                input.id(), mark.text(), input instanceof PageInput.Rejected no ? no.reason() : null, null);
    }

    /** Whether nothing need be read to know that the file is as it was. */
    boolean isUnchanged(FileMark now) {
        return goneSince == null && mark.equals(now.text()) && !PageInput.Rejected.UNREADABLE.equals(rejected);
    }

    /** Whether this is what has been published already. */
    boolean isOf(PageInput input) {
        return of(input, FileMark.NONE).equals(new LedgerEntry(pageId, FileMark.NONE.text(), rejected, null));
    }

    LedgerEntry gone(Instant since) {
        return new LedgerEntry(pageId, mark, rejected, since.toString());
    }
}
