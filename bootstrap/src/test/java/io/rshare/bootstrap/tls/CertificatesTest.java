package io.rshare.bootstrap.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {
  @TempDir private Path folder = Path.of(".");

  private static byte[] pem(Object... content) throws IOException {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      for (Object part : content) {
        pem.writeObject(part);
      }
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static X509Certificate certificate(KeyPair keys, String algorithm) throws Exception {
    var name = new X500Name("CN=test");
    Instant now = Instant.now();
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minusSeconds(60)),
                    Date.from(now.plusSeconds(3600)),
                    name,
                    keys.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate())));
  }

  private static KeyPair ec() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** As OpenSSL writes it. */
  private static Object traditional(PrivateKey key) throws IOException {
    return key instanceof ECPrivateKey ec
        ? new PemObject(
            "EC PRIVATE KEY",
            new org.bouncycastle.asn1.sec.ECPrivateKey(
                    256, ec.getS(), SECObjectIdentifiers.secp256r1)
                .getEncoded())
        : new JcaMiscPEMGenerator(key);
  }

  /** PKCS#8, and what OpenSSL wrote before. */
  @ParameterizedTest
  @CsvSource({
    "RSA, SHA256withRSA, true",
    "RSA, SHA256withRSA, false",
    "EC, SHA256withECDSA, true",
    "EC, SHA256withECDSA, false",
    "Ed25519, Ed25519, true"
  })
  void keysAreReadInTheFormsThatToolsWrite(String kind, String algorithm, boolean pkcs8)
      throws Exception {
    KeyPair keys = kind.equals("EC") ? ec() : KeyPairGenerator.getInstance(kind).generateKeyPair();
    X509Certificate certificate = certificate(keys, algorithm);
    PrivateKey key = keys.getPrivate();
    byte[] written = pem(pkcs8 ? new JcaPKCS8Generator(key, null) : traditional(key));

    CertifiedKey read = CertifiedKey.parse(pem(certificate, certificate), written);

    assertThat(read.chain()).containsExactly(certificate, certificate);
    // The same number: the two forms of an EC key need not be encoded alike.
    assertThat(secret(read.key())).isEqualTo(secret(key));
  }

  private static Object secret(PrivateKey key) {
    return key instanceof ECPrivateKey ec ? ec.getS() : key;
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() throws Exception {
    KeyPair keys = ec();
    byte[] certificate = pem(certificate(keys, "SHA256withECDSA"));
    byte[] key = pem(new JcaPKCS8Generator(keys.getPrivate(), null));
    byte[] other = pem(new JcaPKCS8Generator(ec().getPrivate(), null));

    assertThatThrownBy(() -> CertifiedKey.parse(certificate, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not belong");
    assertThatThrownBy(() -> CertifiedKey.parse(key, key)).hasMessageContaining("no certificate");
    assertThatThrownBy(() -> CertifiedKey.parse(certificate, certificate))
        .hasMessageContaining("no private key");
    for (String broken :
        List.of("", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")) {
      byte[] bytes = broken.getBytes(StandardCharsets.US_ASCII);
      assertThatThrownBy(() -> CertifiedKey.parse(bytes, key)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> CertifiedKey.parse(certificate, bytes))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void theDevelopmentAuthorityStaysUntilItHasToVouchForOtherNames() throws Exception {
    var files = new DevelopmentFiles(folder.resolve("tls"));
    files.provide(List.of());
    byte[] first = Files.readAllBytes(files.authority());
    files.provide(List.of());
    assertThat(Files.readAllBytes(files.authority())).isEqualTo(first);

    files.provide(List.of("sharing.example", "192.0.2.7"));
    assertThat(Files.readAllBytes(files.authority())).isNotEqualTo(first);
    X509Certificate served =
        CertifiedKey.parse(Files.readAllBytes(files.certificate()), Files.readAllBytes(files.key()))
            .chain()
            .getFirst();
    assertThat(served.getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()))
        .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "sharing.example", "192.0.2.7");
    assertThat(served.getNotAfter().toInstant()).isBefore(Instant.now().plus(Duration.ofDays(825)));
  }

  @Test
  void filesThatAreHalfWrittenAreMadeAgain() throws Exception {
    var files = new DevelopmentFiles(folder.resolve("tls"));
    files.provide(List.of());
    Files.write(files.key(), pem(new JcaPKCS8Generator(ec().getPrivate(), null)));

    files.provide(List.of());

    assertThat(
            CertifiedKey.parse(
                    Files.readAllBytes(files.certificate()), Files.readAllBytes(files.key()))
                .chain())
        .isNotEmpty();
  }

  @Test
  void javaTrustsItsStore() throws Exception {
    var files = new DevelopmentFiles(folder.resolve("tls"));
    files.provide(List.of());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(files.trustStore())) {
      store.load(in, DevelopmentFiles.STORE_PASSWORD.toCharArray());
    }
    assertThat(store.isCertificateEntry("resource-sharing")).isTrue();
    // Nobody can make further certificates: the key of the authority is nowhere.
    try (var all = Files.list(files.folder())) {
      assertThat(all.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "authority.pem", "truststore.p12", "certificate.pem", "certificate.key");
    }
  }
}
