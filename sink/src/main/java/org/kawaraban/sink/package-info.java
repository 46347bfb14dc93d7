/**
 * Committed records to Elasticsearch bulk files, each record in exactly one finished file. Depends on the model and
 * Kafka's consumer; start at {@link org.kawaraban.sink.BulkSink}.
 */
@NullMarked
package org.kawaraban.sink;

import org.jspecify.annotations.NullMarked;
