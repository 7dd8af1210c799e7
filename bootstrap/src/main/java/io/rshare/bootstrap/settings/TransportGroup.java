package io.rshare.bootstrap.settings;

import io.rshare.http.transport.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Settings of TLS, of proxies, and of those who cannot prove who they are. */
final class TransportGroup {
  private static final String LABEL = "[0-9A-Za-z_]([0-9A-Za-z_-]{0,61}[0-9A-Za-z_])?";
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)(?![0-9.]+$)" + LABEL + "(\\." + LABEL + ")*\\.?");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private TransportGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.of(
            "rshare.tls.mode",
            Kind.choice("files", "dev"),
            "none",
            "`files` speaks TLS with the next two settings, `dev` with a certificate made for this"
                + " machine, like the option `--tls` ([tls.md](tls.md))."),
        Setting.of(
            "rshare.tls.certificate",
            Kind.text("a file"),
            "none",
            "PEM file of the certificate, followed by its chain; read again when it changes."),
        Setting.of(
            "rshare.tls.key",
            Kind.text("a file"),
            "none",
            "PEM file of its private key, without a passphrase."),
        Setting.of(
            "rshare.tls.only",
            Kind.flag(),
            "false",
            "Whether calls that come without TLS are refused, like the option `--tls-only`."),
        Setting.of(
            "rshare.http.hosts",
            Kind.list(
                Kind.passing(
                    "a host name or an address, without a port",
                    TransportGroup::isHost,
                    "rshare:8080")),
            "none",
            "Further names of this service, separated by commas: answered while the keys of the"
                + " demo world work, and named in the certificate of `--tls dev`."),
        Setting.of(
            "rshare.proxies.trusted",
            Kind.list(
                Kind.passing(
                    "an address or a network such as 10.0.0.0/8",
                    TransportGroup::isNetwork,
                    "10.0.0.0/33")),
            "none",
            "Proxies, separated by commas, that are believed about their clients"
                + " ([tls.md](tls.md))."),
        Setting.of(
            "rshare.proxies.header",
            Kind.choice("x-forwarded-for", "forwarded", "proxy-protocol"),
            "x-forwarded-for",
            "How trusted proxies name their clients."),
        Setting.of(
            "rshare.http.failed-authentications",
            Kind.whole(0, 1_000_000),
            "30",
            "Failed authentications that a source may have at once, and one more each second."),
        Setting.of(
            "rshare.http.failed-authentication-delay",
            Kind.duration("0s", "1m"),
            "1s",
            "Duration that the answers to further ones are held back."));
  }

  /** Names of one label count, too: those of containers are. */
  private static boolean isHost(String text) {
    return NAME.matcher(text).matches() || (ADDRESS.matcher(text).matches() && isLiteral(text));
  }

  private static boolean isLiteral(String text) {
    try {
      return InetAddress.ofLiteral(text) != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean isNetwork(String text) {
    try {
      return Network.parse(text) != null;
    } catch (IllegalArgumentException notANetwork) {
      return false;
    }
  }
}
