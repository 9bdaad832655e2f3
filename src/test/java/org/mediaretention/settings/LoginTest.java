package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.settings.Login.AdminSecret;
import org.mediaretention.settings.Login.AppToken;

class LoginTest {

  @TempDir private Path folder;

  private static final String SECRET = "kaltura.admin-secret";
  private static final String SECRET_FILE = "kaltura.admin-secret-file";
  private static final String TOKEN_ID = "kaltura.app-token-id";
  private static final String TOKEN = "kaltura.app-token";
  private static final String HASH = "kaltura.app-token-hash";

  @Test
  void takesTheAdminSecret() {
    assertThat(login(Map.of(SECRET, "s3cret"))).isEqualTo(new AdminSecret("s3cret"));
  }

  @Test
  void takesAnAppTokenWhoseHashIsSha256UnlessSet() {
    AppToken token = new AppToken("1_id", "t0ken", TokenHash.SHA256);

    assertThat(login(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken"))).isEqualTo(token);
    assertThat(login(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken", HASH, ""))).isEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({
    "SHA1, SHA1",
    "sha-1, SHA1",
    "md5, MD5",
    "Sha-256, SHA256",
    "sha512, SHA512",
    "SHA-512, SHA512"
  })
  void takesTheHashInAnyCaseWithOrWithoutDash(String text, TokenHash hash) {
    assertThat(login(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken", HASH, text)))
        .isEqualTo(new AppToken("1_id", "t0ken", hash));
  }

  @Test
  void namesTheHashesThereAreWhenItIsNoneOfThem() {
    assertThat(complaints(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken", HASH, "sha3")))
        .containsExactly(
            "kaltura.app-token-hash is \"sha3\"; it must be the hashType of the token:"
                + " SHA1, MD5, SHA256 or SHA512.");
  }

  @Test
  void refusesHalfAToken() {
    assertThat(complaints(Map.of(TOKEN_ID, "1_id")))
        .containsExactly(
            "kaltura.app-token is not set; kaltura.app-token-id is useless without the token"
                + " itself.");
    assertThat(complaints(Map.of(TOKEN, "t0ken")))
        .containsExactly(
            "kaltura.app-token-id is not set; kaltura.app-token is useless without the id of the"
                + " token.");
  }

  @Test
  void refusesTwoWaysOfSigningIn() {
    assertThat(complaints(Map.of(SECRET, "s3cret", TOKEN_ID, "1_id", TOKEN, "t0ken")))
        .containsExactly(
            "kaltura.admin-secret and kaltura.app-token-id are both set;"
                + " keep one way of signing in.");
    assertThat(complaints(Map.of(SECRET_FILE, "some-file", TOKEN_ID, "1_id", TOKEN, "t0ken")))
        .containsExactly(
            "kaltura.admin-secret-file and kaltura.app-token-id are both set;"
                + " keep one way of signing in.");
  }

  @Test
  void namesBothWaysWhenNoneIsSet() {
    assertThat(complaints(Map.of()))
        .containsExactly(
            "kaltura.admin-secret is not set; set it or kaltura.admin-secret-file (KMC, Settings,"
                + " Integration Settings), or sign in with kaltura.app-token-id and"
                + " kaltura.app-token.");
  }

  @Test
  void saysNothingOfTheSecrets() {
    assertThat(login(Map.of(SECRET, "s3cret")).toString()).doesNotContain("s3cret");
    assertThat(login(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken")).toString()).doesNotContain("t0ken");
    assertThat(given(Map.of(TOKEN_ID, "1_id", TOKEN, "t0ken")).settings().toString())
        .doesNotContain("t0ken");
  }

  private Login login(Map<String, String> login) {
    return given(login).settings().kaltura().login();
  }

  private List<String> complaints(Map<String, String> login) {
    return given(login).complaints();
  }

  private Given given(Map<String, String> login) {
    Given given = Given.in(folder).notInFile(SECRET);
    login.forEach(given::file);
    return given;
  }
}
