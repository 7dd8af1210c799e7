#!/usr/bin/env bash
# Real clients assume a role over '--tls dev' and share with it. Everything they need is fetched into
# target/clients once; a tool chain that is missing is skipped with a line.
#
#   clients/tls/run.sh [python] [node] [java]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
home=$root/target/clients/tls
app=$root/bootstrap/target/app

say() { printf 'clients/tls: %s\n' "$*"; }
has() { [ -n "$(type -P "$1")" ]; }

service=
finish() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  [ -z "$service" ] || wait "$service" 2>/dev/null || true
}
trap finish EXIT
trap 'exit 130' INT TERM

member() { # the text called $1 in service.json
  sed -n "s/.*\"$1\" : \"\([^\"]*\)\".*/\1/p" "$home/data/service.json" | head -n 1
}

start() {
  mkdir -p "$home"
  rm -rf "$home/data"
  # Found, built and started as a user would; a process of its own, so that it can be stopped.
  "$root/rshare" serve --port 0 --data "$home/data" --world "$here/world.yaml" --tls dev >"$home/service.log" 2>&1 &
  service=$!
  local waited=0
  while [ ! -f "$home/data/service.json" ]; do
    if ! kill -0 "$service" 2>/dev/null || [ "$waited" -ge 6000 ]; then
      cat "$home/service.log" >&2
      exit 1
    fi
    sleep 0.1
    waited=$((waited + 1))
  done
  endpoint=$(member endpoint)
  authority=$(member tlsAuthority)
}

failed=
run() { # $1 is the name of the test, the rest runs it
  local name=$1 log=$home/$1.log
  shift
  if timeout 60 "$@" >"$log" 2>&1; then
    say "$name: ok"
  else
    say "$name: FAILED"
    tail -n 40 "$log" >&2
    failed=yes
  fi
}

client_python() {
  if ! has python3 || ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
    say "python: skipped, there is no python3 with venv"
    return
  fi
  local venv=$home/venv
  if ! cmp -s "$here/requirements.txt" "$venv/installed"; then
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$venv/installed"
  fi
  run python-sync env SSL_CERT_FILE="$authority" "$venv/bin/python" "$here/share.py" "$endpoint" sync
  run python-async env SSL_CERT_FILE="$authority" "$venv/bin/python" "$here/share.py" "$endpoint" async
}

client_node() {
  if ! has node || ! has npm; then
    say "node: skipped, there are no node and npm"
    return
  fi
  if ! cmp -s "$here/package.json" "$home/node/installed"; then
    rm -rf "$home/node"
    mkdir -p "$home/node"
    cp "$here/package.json" "$home/node/"
    (cd "$home/node" && npm install --silent --no-audit --no-fund --ignore-scripts)
    cp "$here/package.json" "$home/node/installed"
  fi
  run node env NODE_PATH="$home/node/node_modules" NODE_EXTRA_CA_CERTS="$authority" \
    node "$here/share.js" "$endpoint"
}

client_java() { # with the client library that './rshare demo' uses
  local store=${authority%/*}/truststore.p12
  run java "${JAVA:-java}" -cp "$app/rshare.jar:$app/demo-lib/*" \
    -Djavax.net.ssl.trustStore="$store" -Djavax.net.ssl.trustStorePassword=changeit \
    "$here/Share.java" "$endpoint"
}

[ $# -gt 0 ] || set -- python node java
start
for client in "$@"; do
  "client_$client"
done
[ -z "$failed" ]
