// Copyright 2026 The Kawaraban authors
// SPDX-License-Identifier: Apache-2.0

package org.kawaraban.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A reason as dead letters print it. */
final class ReasonConverter implements ITypeConverter<DeadLetterReason> {
    @Override
    public DeadLetterReason convert(String label) {
        DeadLetterReason reason = DeadLetterReason.of(label);
        if (!reason.label().equals(label)) {
            throw new TypeConversionException("no such reason: " + label + "; there are "
                    + Arrays.stream(DeadLetterReason.values())
                            .map(DeadLetterReason::label)
                            .collect(Collectors.joining(", ")));
        }
        return reason;
    }
}
