#!/bin/sh
# Benchmarks of the policy engine: benchmarks/policy.sh [JMH options], for example
#   benchmarks/policy.sh PeerBenchmark                     this engine, cedar-java, jCasbin
#   benchmarks/policy.sh PolicyBenchmark.decide -prof gc   time and allocation by number of statements
#   benchmarks/policy.sh ScalingBenchmark -t 2             two threads beside pure arithmetic
#   benchmarks/policy.sh compile                           compile time and retained memory
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q -pl benchmarks -am test-compile -DskipTests \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=target/benchmark.classpath -DincludeScope=test
path="benchmarks/target/test-classes:authz/target/classes:$(cat benchmarks/target/benchmark.classpath)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
if [ "${1:-}" = compile ]; then
  exec "$java" -cp "$path" io.rshare.benchmarks.policy.CompileFigures
fi
exec "$java" -cp "$path" org.openjdk.jmh.Main "$@"
