# shellcheck shell=bash
# Part of ./rshare: a MySQL server for tests and development, unpacked into a cache folder and run
# from there on the loopback address. Nothing is installed, and root is not needed.

mysql_cache=${XDG_CACHE_HOME:-$HOME/.cache}/rshare/mysql
mysql_tree=$mysql_cache/tree
# Debian carries MySQL in its unstable suite only; what it needs may come from the stable one.
mysql_suites="sid trixie"

mysql_usage() {
  cat <<'TEXT'
A MySQL server for tests and development, on this machine only.

  ./rshare mysql start [--data DIR] [--offline] [-- OPTION OF mysqld ...]
                   start it, unless it runs; prints its JDBC URL; downloads it first where needed
  ./rshare mysql status [--data DIR]
                   print the JDBC URL, or fail if it does not run
  ./rshare mysql stop [--data DIR]
                   stop it; the data stay
  ./rshare mysql unpacked
                   succeed if start would need no download

Data are in DIR (default: data in the cache folder); --offline never downloads.
Runs on Debian-like machines, see docs/mysql.md.
TEXT
}

# Download ---------------------------------------------------------------------------------------

# Where this machine itself gets Debian packages from, best first.
mysql_mirrors() {
  local codename
  codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release 2>/dev/null) || codename=""
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -v codename="${codename:-stable}" \
      '$1 == codename || $1 ~ /^(stable|testing|unstable|sid|trixie)$/ { print $2 }' |
    awk '!seen[$0]++' | awk '/debian\/?$/ { print; next } { rest = rest $0 "\n" } END { printf "%s", rest }'
}

# Asks apt for MySQL in a root of its own, below $1, from the mirror $2.
mysql_fetch() {
  local apt=$1 mirror=$2 keyring=$3 suite
  local -a options
  rm -rf "$apt"
  mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial"
  : >"$apt/status"
  for suite in $mysql_suites; do
    printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite"
  done >"$apt/sources.list"
  # What the machine says about proxies and credentials stays in force.
  options=(
    -o "Dir::Etc::sourcelist=$apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
    -o "Dir::State=$apt/state" -o "Dir::State::status=$apt/status" -o "Dir::Cache=$apt/cache"
    -o APT::Default-Release=sid -o APT::Sandbox::User= -o Debug::NoLocking=1 -o Acquire::Retries=3
    -o Acquire::Languages=none -o APT::Update::Error-Mode=any
  )
  apt-get "${options[@]}" update &&
    apt-get "${options[@]}" install -y --download-only --no-install-recommends mysql-server-core
}

mysql_unpack() { # all packages below $1 into a tree that appears whole or not at all
  local package
  for package in "$1"/cache/archives/*.deb; do
    dpkg -x "$package" "$1/tree" || return 1
  done
  [ -x "$1/tree/usr/sbin/mysqld" ] || return 1
  mv "$1/tree" "$mysql_tree" 2>/dev/null || [ -d "$mysql_tree" ]
}

mysql_download() {
  local apt=$mysql_cache/apt.$$ log=$mysql_cache/download.log keyring mirrors mirror try
  { command -v apt-get && command -v dpkg; } >/dev/null 2>&1 ||
    die "no MySQL: this machine has no apt-get and dpkg to get one with; name a server of yours in RSHARE_TEST_MYSQL_URL"
  # shellcheck disable=SC2012 # packages name these files, and plainly
  keyring=$(ls /usr/share/keyrings/debian-archive-keyring.* 2>/dev/null | head -n 1) || keyring=""
  mirrors=$(mysql_mirrors) || mirrors=""
  { [ -n "$keyring" ] && [ -n "$mirrors" ]; } ||
    die "no MySQL: the package sources of this machine are not Debian's; name a server of yours in RSHARE_TEST_MYSQL_URL"
  say "downloading MySQL (once, about 60 MB)"
  mkdir -p "$mysql_cache" || die "no MySQL: $mysql_cache cannot be written"
  : >"$log"
  for try in 1 2 3; do
    for mirror in $mirrors; do
      if { mysql_fetch "$apt" "$mirror" "$keyring" && mysql_unpack "$apt"; } >>"$log" 2>&1; then
        rm -rf "$apt"
        return
      fi
    done
    [ "$try" = 3 ] || sleep $((try * 3))
  done
  rm -rf "$apt"
  die "no MySQL: it could not be downloaded; $log says why"
}

# Server -----------------------------------------------------------------------------------------

mysqld() { # through the tree's own loader, because the libraries of the machine may be older
  local loader user=""
  # shellcheck disable=SC2012 # as above
  loader=$(ls "$mysql_tree"/usr/lib/*/ld-linux-*.so.* | head -n 1)
  [ "$(id -u)" != 0 ] || user="--user=root"
  exec "$loader" --library-path "$(dirname "$loader")" "$mysql_tree/usr/sbin/mysqld" --no-defaults \
    --basedir="$mysql_tree/usr" --lc-messages-dir="$mysql_tree/usr/share/mysql" \
    --character-sets-dir="$mysql_tree/usr/share/mysql/charsets" \
    --plugin-dir="$mysql_tree/usr/lib/mysql/plugin" --secure-file-priv=NULL $user "$@"
}

mysql_pid() { # of the server that was started on the folder $1; fails if it does not run
  local pid
  pid=$(cat "$1/pid" 2>/dev/null) && [ -r "/proc/$pid/cmdline" ] &&
    case $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") in
      *"--datadir=$1/db "*) printf '%s' "$pid" ;;
      *) return 1 ;;
    esac
}

mysql_url() {
  printf 'jdbc:mysql://127.0.0.1:%s/rshare?user=rshare&password=%s&sslMode=DISABLED&allowPublicKeyRetrieval=true\n' \
    "$(cat "$1/port")" "$(cat "$1/password")"
}

mysql_initialise() { # the folder $1
  local password
  [ ! -d "$1/db" ] || return 0
  say "preparing a MySQL in $1"
  rm -rf "$1/new"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && printf '%s' "$password" >"$1/password" && cat >"$1/init.sql") <<SQL
CREATE DATABASE rshare;
CREATE USER rshare@localhost IDENTIFIED BY '$password';
GRANT ALL ON *.* TO rshare@localhost WITH GRANT OPTION;
ALTER USER root@localhost ACCOUNT LOCK;
SQL
  (mysqld --datadir="$1/new" --initialize-insecure --init-file="$1/init.sql" --log-error="$1/init.err") ||
    die "no MySQL: it could not be prepared; $1/init.err says why"
  rm -f "$1/init.sql"
  mv "$1/new" "$1/db"
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

mysql_port() { # for the folder $1: the one it had, so that clients find it again, or a free one
  local port
  port=$(cat "$1/port" 2>/dev/null) || port=$((20000 + RANDOM % 10000))
  while is_taken "$port"; do
    port=$((20000 + RANDOM % 10000))
  done
  printf '%s' "$port" >"$1/port"
}

mysql_run() { # on the folder $1, which the rest of the arguments are options for
  local data=$1 pid waited=0
  shift
  rm -f "$data/server.err"
  # Detached, so that it outlives the terminal and whoever waits for the end of our output.
  (mysqld --datadir="$data/db" --bind-address=127.0.0.1 --port="$(cat "$data/port")" --socket=mysqld.sock \
    --pid-file="$data/mysqld.pid" --mysqlx=OFF --performance-schema=OFF --log-error="$data/server.err" "$@") \
    >/dev/null 2>&1 </dev/null &
  pid=$!
  printf '%s' "$pid" >"$data/pid"
  while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 1200 ]; do
    if grep -q 'ready for connections' "$data/server.err" 2>/dev/null; then
      return
    fi
    sleep 0.1
    waited=$((waited + 1))
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$data/pid"
  return 1
}

mysql_start() { # on the folder $1
  local data=$1 try
  shift
  for try in 1 2 3; do
    mysql_port "$data"
    # Another program may take the port in between.
    ! mysql_run "$data" "$@" || return 0
    grep -q 'Bind on TCP/IP port' "$data/server.err" 2>/dev/null || break
  done
  die "no MySQL: it did not start; $data/server.err says why"
}

mysql_stop() { # on the folder $1
  local pid waited=0
  pid=$(mysql_pid "$1") || return 0
  kill "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null && [ "$waited" -lt 600 ]; do
    sleep 0.1
    waited=$((waited + 1))
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$1/pid"
}

mysql() {
  local command=${1:-} data=$mysql_cache/data offline=""
  [ $# = 0 ] || shift
  while [ $# -gt 0 ]; do
    case $1 in
      --data)
        [ $# -gt 1 ] || misuse "--data needs a folder" mysql
        mkdir -p "$2"
        data=$(cd "$2" && pwd -P)
        shift 2
        ;;
      --offline) offline=yes && shift ;;
      --) shift && break ;;
      -h | --help)
        mysql_usage
        return
        ;;
      *) misuse "unknown option '$1'" mysql ;;
    esac
  done
  case $command in
    start)
      if ! mysql_pid "$data" >/dev/null; then
        if [ ! -d "$mysql_tree" ]; then
          [ -z "$offline" ] || die "no MySQL: there is none in $mysql_cache; './rshare mysql start' gets one"
          mysql_download
        fi
        mkdir -p "$data"
        mysql_initialise "$data"
        mysql_start "$data" "$@"
      fi
      mysql_url "$data"
      ;;
    status)
      mysql_pid "$data" >/dev/null || die "MySQL does not run on $data"
      mysql_url "$data"
      ;;
    stop) mysql_stop "$data" ;;
    unpacked) [ -d "$mysql_tree" ] ;;
    -h | --help | help | "") mysql_usage ;;
    *) misuse "'rshare mysql' knows start, stop, status and unpacked" mysql ;;
  esac
}
