/**
 * Checks an output folder against the invariants of the contract, without the code that wrote it: from the files alone,
 * with another JSON reader. Start at {@link org.kawaraban.launcher.verify.OutputVerifier}.
 */
@NullMarked
package org.kawaraban.launcher.verify;

import org.jspecify.annotations.NullMarked;
