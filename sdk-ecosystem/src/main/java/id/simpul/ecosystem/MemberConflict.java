package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What two members of one list must not share, for then neither claim would mean anything. */
final class MemberConflict {

  private MemberConflict() {}

  static Optional<LocalizedText> in(List<Member> members) {
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        Optional<LocalizedText> conflict = between(members.get(i), members.get(j));
        if (conflict.isPresent()) {
          return conflict;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalizedText> between(Member one, Member other) {
    return claims(one, other)
        .findFirst()
        .map(
            claim ->
                Explanation.of(
                    "Daftar anggota bermasalah: '%s' dimiliki %s dan juga %s. Seharusnya satu"
                        + " pemilik. Hapus salah satu.",
                    "The member list has a conflict: '%s' belongs to %s and to %s. Expected one"
                        + " owner. Remove it from one of them.",
                    claim,
                    one.id(),
                    other.id()));
  }

  private static Stream<Object> claims(Member one, Member other) {
    Stream<Object> name = Stream.of(one.id()).filter(other.id()::equals).map(Objects::toString);
    Stream<Object> issuer = Stream.of(one.issuer()).filter(other.issuer()::equals).map(u -> u);
    Stream<Object> origins = one.origins().stream().filter(other::owns).map(o -> o);
    Stream<Object> prefixes =
        one.prefixes().stream()
            .filter(prefix -> other.prefixes().stream().anyMatch(prefix::overlaps))
            .map(p -> p);
    return Stream.of(name, issuer, origins, prefixes).flatMap(claims -> claims);
  }
}
