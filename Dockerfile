# Copyright 2026 The Kawaraban authors
# SPDX-License-Identifier: Apache-2.0
#
# One image for all commands: docker run kawaraban COMMAND. docs/docker.md says how it is used.

FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -B -ntp -DskipTests -pl launcher -am package

FROM eclipse-temurin:17-jre
# File names and texts are UTF-8 everywhere.
ENV LC_ALL=C.UTF-8
COPY --from=build /build/LICENSE /opt/kawaraban/
COPY --from=build /build/launcher/target/app /opt/kawaraban
# A container without memory is ended and started anew, rather than left alive and silent. JDK_JAVA_OPTIONS adds options.
RUN printf '%s\n' '#!/bin/sh' \
      'exec java -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -cp "/opt/kawaraban/*:/opt/kawaraban/lib/*" \' \
      '  org.kawaraban.launcher.Kawaraban "$@"' >/usr/local/bin/kawaraban \
    && chmod 755 /usr/local/bin/kawaraban \
    # Volumes take over its mode, so that it can be written whichever user the container runs as.
    && mkdir -m 1777 /state
USER 1000:1000
# Relative paths lead to the one place that outlives the container.
WORKDIR /state
ENTRYPOINT ["kawaraban"]
CMD ["--help"]
