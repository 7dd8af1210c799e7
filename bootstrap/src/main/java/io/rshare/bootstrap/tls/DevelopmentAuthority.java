package io.rshare.bootstrap.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that vouches for one certificate and is then gone: its key is never written down, so
 * nobody can make certificates that its friends would trust.
 *
 * @param certificate what clients are told to trust
 * @param server the certificate of the server with its key
 */
record DevelopmentAuthority(X509Certificate certificate, CertifiedKey server) {
  /** Some clients accept no certificates that last longer than 825 days. */
  private static final Duration LIFE = Duration.ofDays(820);

  private static final Duration SKEW = Duration.ofHours(1);

  /** A new authority with a certificate for {@code names}: host names and addresses. */
  static DevelopmentAuthority make(Collection<String> names, Instant now) throws IOException {
    try {
      var random = new SecureRandom();
      KeyPair own = keys(random);
      KeyPair server = keys(random);
      byte[] mark = new byte[4];
      random.nextBytes(mark);
      // Named apart, so that a client that trusts two of them finds the right one.
      var name =
          new X500Name(
              "CN=Resource Sharing development authority " + HexFormat.of().formatHex(mark));
      var extensions = new JcaX509ExtensionUtils();

      X509v3CertificateBuilder authority = builder(name, name, own.getPublic(), random, now);
      authority.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      authority.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      authority.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(own.getPublic()));

      var subject = new X500Name("CN=Resource Sharing");
      X509v3CertificateBuilder leaf = builder(name, subject, server.getPublic(), random, now);
      leaf.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      leaf.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      leaf.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      leaf.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(own.getPublic()));
      leaf.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(server.getPublic()));
      leaf.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
      return new DevelopmentAuthority(
          signed(authority, own),
          new CertifiedKey(java.util.List.of(signed(leaf, own)), server.getPrivate()));
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
      throw new IOException("a certificate could not be made: " + e.getMessage(), e);
    }
  }

  private static KeyPair keys(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, SecureRandom random, Instant now) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(120, random).setBit(120),
        Date.from(now.minus(SKEW)),
        Date.from(now.plus(LIFE)),
        subject,
        key);
  }

  private static GeneralNames alternatives(Collection<String> names) {
    return new GeneralNames(
        names.stream()
            .map(
                name ->
                    new GeneralName(
                        isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
            .toArray(GeneralName[]::new));
  }

  private static boolean isAddress(String name) {
    return name.indexOf(':') >= 0 || name.matches("[0-9.]+");
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
  }
}
