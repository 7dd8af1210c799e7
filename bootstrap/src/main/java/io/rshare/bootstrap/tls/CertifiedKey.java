package io.rshare.bootstrap.tls;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * A certificate with its private key.
 *
 * @param chain the certificate, then those of the authorities that vouch for it
 * @param key belongs to the first of them
 */
record CertifiedKey(List<X509Certificate> chain, PrivateKey key) {
  /**
   * From two PEM files. Throws {@link IOException} with a message for whoever configures the
   * service if they cannot be read or do not belong together.
   */
  static CertifiedKey parse(byte[] certificates, byte[] key) throws IOException {
    try {
      List<X509Certificate> chain = chain(certificates);
      PrivateKey privateKey = privateKey(key);
      if (!belongTogether(chain.getFirst().getPublicKey(), privateKey)) {
        throw new IOException("the key does not belong to the certificate");
      }
      return new CertifiedKey(chain, privateKey);
    } catch (GeneralSecurityException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<X509Certificate> chain(byte[] pem)
      throws IOException, GeneralSecurityException {
    var chain = new ArrayList<X509Certificate>();
    var converter = new JcaX509CertificateConverter();
    for (Object part : parts(pem)) {
      if (part instanceof X509CertificateHolder holder) {
        chain.add(converter.getCertificate(holder));
      }
    }
    if (chain.isEmpty()) {
      throw new IOException("there is no certificate in PEM form");
    }
    return List.copyOf(chain);
  }

  private static PrivateKey privateKey(byte[] pem) throws IOException {
    var converter = new JcaPEMKeyConverter();
    for (Object part : parts(pem)) {
      switch (part) {
        case PrivateKeyInfo info -> {
          return converter.getPrivateKey(info);
        }
        case PEMKeyPair pair -> {
          return converter.getPrivateKey(pair.getPrivateKeyInfo());
        }
        case PEMEncryptedKeyPair _, PKCS8EncryptedPrivateKeyInfo _ ->
            throw new IOException("the key has a passphrase; store it without one");
        default -> {}
      }
    }
    throw new IOException("there is no private key in PEM form");
  }

  private static List<Object> parts(byte[] pem) throws IOException {
    Reader text = new StringReader(new String(pem, StandardCharsets.ISO_8859_1));
    try (var parser = new PEMParser(text)) {
      var parts = new ArrayList<Object>();
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        parts.add(part);
      }
      return parts;
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new IOException("not in PEM form: " + e.getMessage(), e);
    }
  }

  private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey)
      throws GeneralSecurityException {
    if (!publicKey.getAlgorithm().equals(privateKey.getAlgorithm())) {
      return false;
    }
    String algorithm =
        switch (privateKey.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> privateKey.getAlgorithm();
        };
    byte[] text = {1};
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(privateKey);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(text);
    return signature.verify(signed);
  }
}
