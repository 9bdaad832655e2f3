package org.mediaretention.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.settings.Login.AdminSecret;
import org.mediaretention.settings.Login.AppToken;

/** Finds the one way of signing in among the settings, and says what is wrong with it. */
final class LoginReader {

  private static final String SECRET = "kaltura.admin-secret";
  private static final String SECRET_FILE = "kaltura.admin-secret-file";
  private static final String TOKEN_ID = "kaltura.app-token-id";
  private static final String TOKEN = "kaltura.app-token";
  private static final String TOKEN_HASH = "kaltura.app-token-hash";

  private final SettingsReader read;

  LoginReader(SettingsReader read) {
    this.read = read;
  }

  Login login() {
    Optional<String> secret = firstSet(SECRET, SECRET_FILE);
    Optional<String> token = firstSet(TOKEN_ID, TOKEN);
    if (secret.isPresent() && token.isPresent()) {
      read.wrong(
          secret.get(),
          String.format(
              Locale.ROOT, "and %s are both set; keep one way of signing in", token.get()));
      return new AdminSecret("");
    }
    return token.isPresent() ? appToken() : new AdminSecret(adminSecret());
  }

  private AppToken appToken() {
    return new AppToken(
        read.required(
            TOKEN_ID,
            String.format(Locale.ROOT, "%s is useless without the id of the token", TOKEN)),
        read.required(
            TOKEN, String.format(Locale.ROOT, "%s is useless without the token itself", TOKEN_ID)),
        hash());
  }

  private TokenHash hash() {
    String name = read.text(TOKEN_HASH).orElse(TokenHash.SHA256.name());
    Optional<TokenHash> hash = TokenHash.named(name);
    if (hash.isEmpty()) {
      read.wrong(
          TOKEN_HASH,
          String.format(
              Locale.ROOT,
              "is \"%s\"; it must be the hashType of the token: SHA1, MD5, SHA256 or SHA512",
              name));
    }
    return hash.orElse(TokenHash.SHA256);
  }

  private String adminSecret() {
    Optional<Path> file = read.path(SECRET_FILE);
    Optional<String> direct = read.text(SECRET);
    if (file.isPresent() && direct.isPresent()) {
      read.wrong(SECRET, String.format(Locale.ROOT, "and %s are both set; keep one", SECRET_FILE));
    }
    return file.map(this::secretIn)
        .or(() -> direct)
        .orElseGet(
            () ->
                read.required(
                    SECRET,
                    String.format(
                        Locale.ROOT,
                        "set it or %s (KMC, Settings, Integration Settings), or sign in with %s and %s",
                        SECRET_FILE,
                        TOKEN_ID,
                        TOKEN)));
  }

  private String secretIn(Path file) {
    try {
      String secret = PlainFile.text(file).trim();
      if (secret.isEmpty()) {
        read.wrong(SECRET_FILE, String.format(Locale.ROOT, "names %s, which is empty", file));
      }
      if (Privacy.isReadableByOthers(file)) {
        read.risky(
            SECRET_FILE,
            String.format(
                Locale.ROOT,
                "names %s, which can be read by other users; allow only its owner to read it (chmod 600)",
                file));
      }
      return secret;
    } catch (IOException e) {
      read.wrong(
          SECRET_FILE, String.format(Locale.ROOT, "names %s: %s", file, FileProblems.inWords(e)));
      return "";
    }
  }

  private Optional<String> firstSet(String... names) {
    return Stream.of(names).filter(name -> read.text(name).isPresent()).findFirst();
  }
}
