package id.simpul.ecosystem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.LocalizedText;
import id.simpul.identity.Assurance;
import id.simpul.identity.DocumentRejectedException;
import id.simpul.identity.SignedDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The JSON inside a signed member list. Names that are not known are refused, not skipped. */
final class MemberListFormat {

  private static final List<String> LIST_NAMES = List.of("version", "expires", "members");
  private static final List<String> MEMBER_NAMES =
      List.of(
          "id",
          "name",
          "base_url",
          "issuer",
          "origins",
          "iri_prefixes",
          "assurance_ceiling",
          "grant_types");

  private MemberListFormat() {}

  static String write(MemberList list) {
    ObjectNode json = StrictJson.newObject();
    json.put("version", list.version());
    json.put("expires", list.expires().toString());
    ArrayNode members = json.putArray("members");
    list.members().forEach(member -> write(member, members.addObject()));
    return json.toString();
  }

  private static void write(Member member, ObjectNode json) {
    json.put("id", member.id().value());
    ObjectNode name = json.putObject("name");
    for (String tag : member.name().languages()) {
      name.put(tag, member.name().in(tag));
    }
    json.put("base_url", member.baseUrl().toString());
    json.put("issuer", member.issuerText());
    ArrayNode origins = json.putArray("origins");
    member.origins().forEach(origin -> origins.add(origin.text()));
    ArrayNode prefixes = json.putArray("iri_prefixes");
    member.prefixes().forEach(prefix -> prefixes.add(prefix.text()));
    json.put("assurance_ceiling", member.assuranceCeiling().name().toLowerCase(Locale.ROOT));
    ArrayNode grantTypes = json.putArray("grant_types");
    member.grantTypes().forEach(type -> grantTypes.add(type.word()));
  }

  /** Verified and read; whether it has expired is another question. */
  static MemberList read(String signed, String pinnedKeyJwk) {
    String payload = verified(signed, pinnedKeyJwk);
    try {
      return list(StrictJson.parse(payload));
    } catch (UnexpectedJsonException | IllegalArgumentException | DateTimeException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    } catch (IllegalStateException e) {
      throw conflict(e);
    }
  }

  private static String verified(String signed, String pinnedKeyJwk) {
    try {
      return SignedDocument.verify(signed.strip(), pinnedKeyJwk, MemberList.TYPE).payload();
    } catch (DocumentRejectedException e) {
      throw new MemberListRefusedException(
          "signature",
          Explanation.of(
              "Daftar anggota tidak terbukti dari pengelola ekosistem. %s Daftar itu tidak"
                  + " dipakai.",
              "The member list does not prove to come from the operator of the ecosystem. %s The"
                  + " list is not used.",
              e.explanation()),
          e);
    }
  }

  private static MemberList list(StrictJson json) throws UnexpectedJsonException {
    json.only(LIST_NAMES);
    MemberList.Builder list =
        MemberList.builder()
            .version(json.wholeNumber("version"))
            .expires(Instant.parse(json.text("expires")));
    for (StrictJson member : json.objects("members")) {
      list.member(member(member));
    }
    return list.build();
  }

  private static Member member(StrictJson json) throws UnexpectedJsonException {
    json.only(MEMBER_NAMES);
    Member.Builder member =
        Member.builder(json.text("id"))
            .baseUrl(json.text("base_url"))
            .issuer(json.text("issuer"))
            .ownedOrigins(json.texts("origins").toArray(String[]::new))
            .iriPrefixes(json.texts("iri_prefixes").toArray(String[]::new))
            .assuranceCeiling(assurance(json.text("assurance_ceiling")));
    if (json.names().contains("grant_types")) {
      member.grantTypes(
          json.texts("grant_types").stream().map(GrantType::of).toArray(GrantType[]::new));
    }
    StrictJson name = json.object("name").orElse(null);
    if (name != null && !name.names().isEmpty()) {
      LocalizedText.Builder text = LocalizedText.builder();
      for (String tag : name.names()) {
        text.add(tag, name.text(tag));
      }
      member.name(text.build());
    }
    return member.build();
  }

  static Assurance assurance(String word) {
    return switch (word) {
      case "low" -> Assurance.LOW;
      case "substantial" -> Assurance.SUBSTANTIAL;
      case "high" -> Assurance.HIGH;
      default ->
          throw new IllegalArgumentException(
              "expected low, substantial or high, found '" + word + "'");
    };
  }

  private static MemberListRefusedException unreadable(String found, Exception cause) {
    return new MemberListRefusedException(
        "unreadable",
        Explanation.of(
            "Daftar anggota bertanda tangan sah tetapi isinya tidak dapat dibaca: %s. Daftar itu"
                + " tidak dipakai. Minta pengelola memperbaikinya, atau perbarui SDK.",
            "The member list is signed properly but cannot be read: %s. The list is not used. Ask"
                + " the operator to mend it, or update the SDK.",
            found),
        cause);
  }

  private static MemberListRefusedException conflict(IllegalStateException cause) {
    String found = String.valueOf(cause.getMessage());
    return new MemberListRefusedException(
        "conflict",
        Explanation.of(
            "Isi daftar anggota bertentangan: %s", "The list contradicts itself: %s", found),
        cause);
  }
}
