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

control_is_ours() { # whether the service writes a file or folder of the name $1 into its data folder
  case $1 in
    rshare.*db | service.json | service.json.new | master.key | master.key.new | tls) return 0 ;;
  esac
  return 1
}

control_member() { # the member $2 of the service.json in the folder $1
  sed -n 's/^ *"'"$2"'" *: *"\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1/p' "$1/service.json" 2>/dev/null | head -n 1
}

control_written() { # seconds since the epoch at which the file $1 was written
  stat -c %Y "$1" 2>/dev/null || stat -f %m "$1"
}

# The pid of the service that runs on the folder $1; fails if none does. A process with the pid of the file may be
# any other by now: it has to be a service of ours, and to be older than the file that it wrote.
control_pid() {
  local pid age
  pid=$(control_member "$1" pid)
  [[ $pid =~ ^[1-9][0-9]*$ ]] && kill -0 "$pid" 2>/dev/null || return 1
  case " $(ps -o args= -p "$pid" 2>/dev/null) " in
    *"rshare.jar serve "* | *"io.rshare.bootstrap.Main serve "*) ;;
    *) return 1 ;;
  esac
  age=$(ps -o etimes= -p "$pid" 2>/dev/null | tr -d ' ') || age=""
  if [ -n "$age" ]; then
    [ $(($(date +%s) - age)) -le $(($(control_written "$1/service.json") + 1)) ] || return 1
  fi
  printf '%s' "$pid"
}

control_status() { # of the folder $1
  local pid endpoint scheme=http note=""
  if ! pid=$(control_pid "$1"); then
    printf 'No service runs on %s.\n' "$1"
    return 1
  fi
  endpoint=$(control_member "$1" endpoint)
  if command -v curl >/dev/null 2>&1 && ! curl -fs -m 5 -o /dev/null "http://$endpoint/health"; then
    # The certificate of a development service is signed by an authority of its own.
    if curl -fsk -m 5 -o /dev/null "https://$endpoint/health"; then
      scheme=https
    else
      note=", but /health does not answer 200"
    fi
  fi
  printf 'A service runs on %s: %s://%s (pid %s)%s\n' "$1" "$scheme" "$endpoint" "$pid" "$note"
}

control_stop() { # the one on the folder $1
  local pid waited=0
  if ! pid=$(control_pid "$1"); then
    printf 'No service runs on %s.\n' "$1"
    return 0
  fi
  kill "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null; do
    [ "$waited" -lt 300 ] || die "the service with pid $pid has not ended after 30 seconds"
    sleep 0.1
    waited=$((waited + 1))
  done
  printf 'The service on %s has ended.\n' "$1"
}

control_reset() { # the folder $1, without a question if $2 is yes
  local data=$1 entry foreign="" found="" answer
  [ -d "$data" ] || die "$data is not a folder; there is nothing to delete"
  ! control_pid "$data" >/dev/null || die "a service runs on $data; end it with './rshare stop --data $data' first"
  while IFS= read -r entry; do
    [ -n "$entry" ] || continue
    case $entry in
      rshare.mv.db | master.key | service.json) found=yes ;;
    esac
    control_is_ours "$entry" || foreign="$foreign $entry"
  done <<<"$(ls -A "$data")"
  [ -n "$found" ] || die "$data is not a data folder of the service; nothing was deleted"
  [ -z "$foreign" ] || die "$data holds what the service has not written; nothing was deleted:$foreign"
  if [ "$2" != yes ]; then
    printf 'Delete %s with all shares, identities and the master key? [y/N] ' "$data" >&2
    read -r answer || answer=""
    case $answer in
      y | Y | yes) ;;
      *) die "nothing was deleted" ;;
    esac
  fi
  rm -rf -- "$data"
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
