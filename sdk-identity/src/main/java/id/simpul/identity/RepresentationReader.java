package id.simpul.identity;

import id.simpul.identity.Representation.Relation;
import id.simpul.identity.internal.jose.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who represents whom out of {@code authorization_details} (RFC 9396 section 2). Details of
 * other types are somebody else's; of ours, one that is not wholly understood is refused.
 */
final class RepresentationReader {

  private static final String CLAIM = "authorization_details";
  private static final Set<String> MEMBERS =
      Set.of("type", "relation", "represented", "purpose", "until");

  private RepresentationReader() {}

  static Optional<Representation> read(VerifiedToken token) {
    try {
      return read(token.raw(CLAIM));
    } catch (RefusedException e) {
      throw token.rejected(e.rejection());
    }
  }

  /** The one in this value, {@link StrictJson#NULL} standing for an absent claim. */
  static Optional<Representation> read(Object details) throws RefusedException {
    if (details == StrictJson.NULL) {
      return Optional.empty();
    }
    if (!(details instanceof List<?> all)) {
      throw unreadable();
    }
    Representation found = null;
    for (Object each : all) {
      if (!(each instanceof Map<?, ?> detail) || !(detail.get("type") instanceof String type)) {
        throw unreadable();
      }
      if (type.equals(Representation.TYPE)) {
        if (found != null) {
          throw unreadable();
        }
        found = one(detail);
      }
    }
    return Optional.ofNullable(found);
  }

  private static Representation one(Map<?, ?> detail) throws RefusedException {
    if (!MEMBERS.containsAll(detail.keySet())) {
      throw unreadable();
    }
    Relation relation = relation(detail.get("relation"));
    String purpose = text(detail, "purpose");
    Instant until = time(detail);
    boolean complete =
        switch (relation) {
          case PARENT -> true;
          case KUASA -> purpose != null && until != null;
          case OFFICER -> purpose != null;
        };
    if (!complete || !(detail.get("represented") instanceof Map<?, ?> person)) {
      throw unreadable();
    }
    String issuer = text(person, "iss");
    String subject = text(person, "sub");
    if (issuer == null || subject == null) {
      throw unreadable();
    }
    return new Representation(relation, new Subject(issuer, subject), purpose, until);
  }

  private static Relation relation(@Nullable Object word) throws RefusedException {
    return Arrays.stream(Relation.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(RepresentationReader::unreadable);
  }

  private static @Nullable String text(Map<?, ?> from, String name) throws RefusedException {
    Object value = from.get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw unreadable();
  }

  private static @Nullable Instant time(Map<?, ?> detail) throws RefusedException {
    return detail.containsKey("until")
        ? new Claims(
                Map.of("until", detail.get("until") instanceof BigDecimal n ? n : StrictJson.NULL),
                RefusalKind.REPRESENTATION)
            .time("until")
        : null;
  }

  private static RefusedException unreadable() {
    return RefusalKind.REPRESENTATION.refused(
        "Keterangan perwakilan di token ini (authorization_details) tidak bisa dibaca, jadi tidak"
            + " jelas ini urusan siapa. Minta token baru dari penerbitnya.",
        "What this token says of representation (authorization_details) cannot be read, so it is"
            + " not clear whose matter this is. Ask its issuer for a new token.");
  }
}
