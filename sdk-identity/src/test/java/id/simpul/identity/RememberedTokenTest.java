package id.simpul.identity;

import static id.simpul.identity.SignatureAlgorithm.ES256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.testkit.MutableClock;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that was good a moment ago is asked again about everything that may have changed. */
class RememberedTokenTest {

  private static final String JWKS = Forge.ISSUER + "/jwks";

  private final MutableClock clock = MutableClock.startingAt(Forge.NOW);
  private final Forge first = Forge.of(ES256);
  private final Internet web = new Internet().withIssuer(Forge.ISSUER, first.jwks());

  private TokenVerifierBuilder builder() {
    return TokenVerifier.forAudience(Forge.API)
        .trusting(TrustedIssuer.at(Forge.ISSUER))
        .transport(web)
        .clock(clock)
        .executor(Runnable::run);
  }

  @Test
  void secondUse_saysTheSame_andHandsOnTheTextThatWasShown() {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.token();
      VerifiedToken one = verifier.verify(token);
      VerifiedToken two = verifier.verify(token);
      assertThat(two.subject()).isSameAs(one.subject());
      assertThat(two.raw().reveal()).isEqualTo(token);
      assertThat(two.claim("client_id")).contains("portal-depok");
    }
  }

  @Test
  void withoutMemory_everySignatureIsCheckedAnew() {
    try (TokenVerifier verifier = builder().withoutMemory().build()) {
      String token = first.token();
      assertThat(verifier.verify(token).subject()).isNotSameAs(verifier.verify(token).subject());
    }
  }

  @Test
  void rememberedToken_expiresToTheSecond() {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.token();
      verifier.verify(token);
      clock.set(Forge.NOW.plusSeconds(300 + 30).minusMillis(1));
      assertThat(code(verifier, token)).isEqualTo("accepted");
      clock.advance(Duration.ofMillis(1));
      assertThat(code(verifier, token)).isEqualTo("token.expired");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iat", "nbf"})
  void rememberedToken_isMeasuredAgain_whenTheClockIsSetBack(String claim) {
    try (TokenVerifier verifier = builder().build()) {
      String token =
          first.claim("iat", Forge.seconds(-20)).claim(claim, Forge.seconds(-10)).token();
      verifier.verify(token);
      clock.set(Forge.NOW.minusSeconds(10 + 30));
      assertThat(code(verifier, token)).isEqualTo("accepted");
      clock.advance(Duration.ofMillis(-1));
      assertThat(code(verifier, token)).isEqualTo("token.not-yet-valid");
    }
  }

  @Test
  void rememberedToken_isRefused_onceItsKeyIsWithdrawn_andOnlyThen() {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.claim("exp", Forge.seconds(3600)).token();
      verifier.verify(token);
      clock.advance(IssuerKeys.FRESH);
      assertThat(code(verifier, token)).as("renewed, the key is still there").isEqualTo("accepted");
      web.serving(JWKS, Forge.of(ES256, Forge.key(ES256, "kunci-2")).jwks());
      clock.advance(IssuerKeys.FRESH);
      code(verifier, token);
      assertThat(code(verifier, token)).isEqualTo("token.key");
    }
  }

  @Test
  void useOfRememberedTokens_keepsTheKeysRenewed() {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.claim("exp", Forge.seconds(3600)).token();
      for (int i = 0; i < 3; i++) {
        verifier.verify(token);
        clock.advance(IssuerKeys.FRESH);
      }
      assertThat(web.visitsTo(JWKS)).isEqualTo(3);
    }
  }

  @Test
  void rememberedToken_isAnOutage_onceTheKeysAreTooOld() {
    try (TokenVerifier verifier =
        TokenVerifier.forAudience(Forge.API)
            .trusting(TrustedIssuer.at(Forge.ISSUER).keysServeAtMost(Duration.ofMinutes(10)))
            .transport(web)
            .clock(clock)
            .executor(Runnable::run)
            .build()) {
      String token = first.claim("exp", Forge.seconds(3600)).token();
      verifier.verify(token);
      web.failing(JWKS, 503, "");
      clock.advance(Duration.ofMinutes(10));
      assertThat(code(verifier, token)).isEqualTo("accepted");
      clock.advance(Duration.ofMillis(1));
      assertThat(code(verifier, token)).isEqualTo("keys.unavailable");
    }
  }

  @Test
  void oneCharacterOff_isNotTheRememberedToken() {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.token();
      verifier.verify(token);
      char last = token.charAt(token.length() - 2);
      String other =
          token.substring(0, token.length() - 2)
              + (last == 'A' ? 'B' : 'A')
              + token.charAt(token.length() - 1);
      assertThat(code(verifier, other)).isEqualTo("token.signature");
    }
  }

  @Test
  void memoryIsBounded_andTheTokensThatLastLongestStay() throws Exception {
    try (TokenVerifier verifier = builder().remembering(4).build()) {
      String lasting = first.claim("exp", Forge.seconds(3600)).token();
      VerifiedToken before = verifier.verify(lasting);
      for (int i = 0; i < 100; i++) {
        verifier.verify(Forge.of(ES256).claim("jti", Forge.text("jti-" + i)).token());
      }
      assertThat(verifier.verify(lasting).subject()).isSameAs(before.subject());
      assertThat(entries(verifier)).isEqualTo(4);
    }
  }

  @Test
  void textOfTheToken_isNotKept() throws Exception {
    try (TokenVerifier verifier = builder().build()) {
      String token = first.token();
      verifier.verify(token);
      assertThat(entries(verifier)).isEqualTo(1);
      String signature = token.substring(token.lastIndexOf('.') + 1);
      assertThat(textsBehind(verifier)).contains("portal-depok").noneMatch(signature::contains);
      assertThat(textsBehind(verifier)).noneMatch(text -> text.contains(signature));
    }
  }

  @Test
  void memoryOfNothing_isAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().remembering(0))
        .withMessageContaining("withoutMemory()");
  }

  static String code(TokenVerifier verifier, String token) {
    try {
      Verification found = verifier.check(Door.request(token));
      return found instanceof Verification.Rejected no ? no.rejection().code() : "accepted";
    } catch (KeysUnavailableException e) {
      return e.code();
    }
  }

  static int entries(TokenVerifier verifier) throws ReflectiveOperationException {
    Object known = field(verifier, "known");
    AtomicReferenceArray<?> table = (AtomicReferenceArray<?>) field(known, "table");
    int count = 0;
    for (int i = 0; i < table.length(); i++) {
      count += table.get(i) == null ? 0 : 1;
    }
    return count;
  }

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  /** Every text that can be reached from here through the SDK's own objects and collections. */
  static Set<String> textsBehind(Object root) throws ReflectiveOperationException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> texts = new HashSet<>();
    Deque<Object> open = new ArrayDeque<>(Set.of(root));
    while (!open.isEmpty()) {
      Object each = open.pop();
      if (each instanceof String text) {
        texts.add(text);
      } else if (seen.add(each)) {
        step(each, open);
      }
    }
    return texts;
  }

  private static void step(Object each, Deque<Object> open) throws ReflectiveOperationException {
    if (each instanceof Map<?, ?> map) {
      map.forEach((key, value) -> open.addAll(List.of(key, value)));
    } else if (each instanceof Iterable<?> many) {
      many.forEach(open::push);
    } else if (each instanceof AtomicReferenceArray<?> table) {
      for (int i = 0; i < table.length(); i++) {
        if (table.get(i) != null) {
          open.push(table.get(i));
        }
      }
    } else if (each.getClass().getName().startsWith("id.simpul.")) {
      for (Field field : each.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          Object value = field.get(each);
          if (value != null) {
            open.push(value);
          }
        }
      }
    }
  }
}
