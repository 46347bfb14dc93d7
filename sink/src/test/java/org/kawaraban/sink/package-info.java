/** Tests of the sink: {@code TestCluster} stands in for Kafka, {@code FaultyFiles} for a disk and a machine that fail. */
@NullMarked
package org.kawaraban.sink;

import org.jspecify.annotations.NullMarked;
