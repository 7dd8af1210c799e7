# shellcheck shell=bash
# Part of ./rshare: looks after the service that runs on a data folder, which its service.json describes.

control_usage() { # of the command $1
  case $1 in
    status)
      cat <<'TEXT'
Tell whether a service runs on a data folder, and where.

  ./rshare status [--data DIR]

DIR is ./data by default. Exit status: 0 if a service runs, 1 if none does, 2 if the command line cannot be read.
TEXT
      ;;
    stop)
      cat <<'TEXT'
Stop the service that runs on a data folder, and wait until it has ended.

  ./rshare stop [--data DIR]

DIR is ./data by default. Exit status: 0 if no service runs any more, 1 if it did not end within 30 seconds.
TEXT
      ;;
    reset)
      cat <<'TEXT'
Delete a data folder: all shares, accounts and identities, and the master key. Asks first.

  ./rshare reset [--data DIR] [--yes]

DIR is ./data by default; --yes does not ask. Refuses while a service runs on the folder, and where the folder
holds anything that the service has not written. A MySQL database named with --db is not touched.
TEXT
      ;;
  esac
}

control_is_ours() { # whether the service writes a file of the name $1, relative to its data folder, into it
  case $1 in
    rshare.db | rshare.db-wal | rshare.db-shm | rshare.db-journal | rshare.db.lock | rshare.db.sums | rshare.db.before-restore) return 0 ;;
    rshare.db.new | rshare.db.new-wal | rshare.db.new-shm | rshare.db.new-journal | rshare.db.new.sums) return 0 ;;
    # Of releases that used H2, and of what they stored on its way into the database of today.
    rshare.mv.db | rshare.mv.db.newFile | rshare.mv.db.tempFile | rshare.trace.db | rshare.trace.db.old) return 0 ;;
    rshare.mv.db.former | rshare.former.new.mv.db | rshare.former.new.trace.db) return 0 ;;
    service.json | service.json.new | master.key | master.key.new) return 0 ;;
    tls/authority.pem | tls/truststore.p12 | tls/certificate.pem | tls/certificate.key) return 0 ;;
    tls/authority.pem.new | tls/truststore.p12.new | tls/certificate.pem.new | tls/certificate.key.new) return 0 ;;
  esac
  return 1
}

control_foreign() { # prints what the service has not written into the folder $1, or into its subfolder $2
  local path name
  for path in "$1/$2"* "$1/$2".[!.]* "$1/$2"..?*; do
    [ -e "$path" ] || [ -L "$path" ] || continue
    name=$2${path##*/}
    if [ -d "$path" ] && [ ! -L "$path" ]; then
      if [ "$name" = tls ]; then
        control_foreign "$1" tls/
      else
        printf ' %s' "$name"
      fi
    elif ! control_is_ours "$name"; then
      printf ' %s' "$name"
    fi
  done
}

control_member() { # the member $2 of the service.json in the folder $1
  sed -n 's/^ *"'"$2"'" *: *"\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1/p' "$1/service.json" 2>/dev/null | head -n 1
}

control_written() { # seconds since the epoch at which the file $1 was written
  stat -c %Y "$1" 2>/dev/null || stat -f %m "$1"
}

control_is_alive() { # whether there is a process $1, of whatever user
  local refusal
  refusal=$(LC_ALL=C kill -0 "$1" 2>&1) && return 0
  case $refusal in
    *"not permitted"*) return 0 ;;
  esac
  return 1
}

control_command() { # the whole command line of the process $1; ps alone cuts it to $COLUMNS
  local words=""
  if [ -r "/proc/$1/cmdline" ]; then
    words=$(tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline") || words=""
  fi
  [ -n "$words" ] || words=$(ps -ww -o args= -p "$1" 2>/dev/null) || words=""
  printf '%s' "$words"
}

# The pid of the service that runs on the folder $1; status 1 if none does, 2 if that cannot be told. A process with
# the pid of the file may be any other by now: it has to be a service of ours, and to be older than the file that it
# wrote.
control_pid() {
  local pid age words
  pid=$(control_member "$1" pid)
  [[ $pid =~ ^[1-9][0-9]*$ ]] && control_is_alive "$pid" || return 1
  words=$(control_command "$pid")
  case " $words " in
    *"rshare.jar serve "* | *"io.rshare.bootstrap.Main serve "*) ;;
    "  ")
      ! control_is_alive "$pid" || return 2
      return 1
      ;;
    *) return 1 ;;
  esac
  age=$(ps -o etimes= -p "$pid" 2>/dev/null | tr -d ' ') || age=""
  if [ -n "$age" ]; then
    [ $(($(date +%s) - age)) -le $(($(control_written "$1/service.json") + 1)) ] || return 1
  fi
  printf '%s' "$pid"
}

control_unclear() { # ends with what control_pid could not tell about the folder $1
  die "cannot read the command line of the process that $1/service.json names, so it may be a service"
}

control_status() { # of the folder $1
  local pid endpoint scheme=http note="" status=0
  pid=$(control_pid "$1") || status=$?
  [ "$status" != 2 ] || control_unclear "$1"
  if [ "$status" != 0 ]; then
    printf 'No service runs on %s.\n' "$1"
    return 1
  fi
  endpoint=$(control_member "$1" endpoint)
  if command -v curl >/dev/null 2>&1 && ! curl -fs --noproxy '*' -m 5 -o /dev/null "http://$endpoint/health"; then
    # The certificate of a development service is signed by an authority of its own.
    if curl -fsk --noproxy '*' -m 5 -o /dev/null "https://$endpoint/health"; then
      scheme=https
    else
      note=", but /health does not answer 200"
    fi
  fi
  printf 'A service runs on %s: %s://%s (pid %s)%s\n' "$1" "$scheme" "$endpoint" "$pid" "$note"
}

control_stop() { # the one on the folder $1
  local pid waited=0 status=0
  pid=$(control_pid "$1") || status=$?
  [ "$status" != 2 ] || control_unclear "$1"
  if [ "$status" != 0 ]; then
    printf 'No service runs on %s.\n' "$1"
    return 0
  fi
  kill "$pid" 2>/dev/null || ! control_is_alive "$pid" || die "this user may not end the service with pid $pid"
  while control_is_alive "$pid"; do
    [ "$waited" -lt 300 ] || die "the service with pid $pid has not ended after 30 seconds"
    sleep 0.1
    waited=$((waited + 1))
  done
  printf 'The service on %s has ended.\n' "$1"
}

control_require_ours() { # ends unless the folder $1 is a data folder, without a service and without other files
  local status=0 foreign
  control_pid "$1" >/dev/null || status=$?
  [ "$status" != 0 ] || die "a service runs on $1; end it with './rshare stop --data $1' first"
  [ "$status" != 2 ] || control_unclear "$1"
  [ -f "$1/rshare.db" ] || [ -f "$1/rshare.mv.db" ] || [ -f "$1/master.key" ] || [ -f "$1/service.json" ] ||
    die "$1 is not a data folder of the service; nothing was deleted"
  foreign=$(control_foreign "$1" "")
  [ -z "$foreign" ] || die "$1 holds what the service has not written; nothing was deleted:$foreign"
}

control_reset() { # the folder $1, without a question if $2 is yes
  local data answer
  [ -d "$1" ] || die "$1 is not a folder; there is nothing to delete"
  # What is deleted is the folder, not a link to it.
  data=$(CDPATH="" cd -P -- "$1" && pwd -P) || die "$1 cannot be entered; nothing was deleted"
  control_require_ours "$data"
  if [ "$2" != yes ]; then
    printf 'Delete %s with all shares, identities and the master key? [y/N] ' "$data" >&2
    read -r answer || answer=""
    case $answer in
      y | Y | yes) ;;
      *) die "nothing was deleted" ;;
    esac
    # A service may have started while the question stood.
    control_require_ours "$data"
  fi
  rm -rf -- "$data"
  # A link to nothing would keep the next start from making the folder.
  [ ! -L "${1%/}" ] || rm -f -- "${1%/}"
  printf 'Deleted %s.\n' "$data"
}

control() { # the command $1 with the options that follow
  local command=$1 data=data yes=""
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help)
        control_usage "$command"
        return
        ;;
      --data=*)
        data=${1#--data=}
        shift
        ;;
      --data)
        [ $# -gt 1 ] || misuse "--data needs a folder" "$command"
        data=$2
        shift 2
        ;;
      --yes)
        [ "$command" = reset ] || misuse "unknown option '$1'" "$command"
        yes=yes
        shift
        ;;
      *) misuse "unknown option '$1'" "$command" ;;
    esac
  done
  case $command in
    status) control_status "$data" ;;
    stop) control_stop "$data" ;;
    reset) control_reset "$data" "$yes" ;;
  esac
}
