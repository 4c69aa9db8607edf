# Builds the command with every JDK tool, runs it with a JRE as an ordinary user.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY contract contract
COPY analysis analysis
COPY encoder encoder
COPY streams streams
COPY ingest ingest
COPY enrich enrich
COPY sink sink
COPY dashboard dashboard
COPY embedded embedded
COPY app app
COPY bench/pom.xml bench/pom.xml
RUN mvn -B -ntp -q -Dmaven.test.skip=true -pl app -am package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 commentariat \
 && useradd --system --uid 10001 --gid commentariat --home-dir /var/lib/commentariat --create-home commentariat
WORKDIR /var/lib/commentariat
COPY --from=build /build/app/target/commentariat/lib /opt/commentariat/lib
COPY sources.yaml /etc/commentariat/sources.yaml
ENV COMMENTARIAT_INGEST_SOURCES=/etc/commentariat/sources.yaml \
    COMMENTARIAT_INGEST_STATE_DIR=/var/lib/commentariat/ingest \
    COMMENTARIAT_ENRICH_STATE_DIR=/var/lib/commentariat/enrich \
    COMMENTARIAT_DASHBOARD_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-Dfile.encoding=UTF-8"
USER commentariat
VOLUME /var/lib/commentariat
EXPOSE 8081 8088
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/commentariat/lib/*", "commentariat.app.Main"]
CMD ["--help"]
