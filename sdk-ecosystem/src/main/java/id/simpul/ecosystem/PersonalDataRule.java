package id.simpul.ecosystem;

import id.simpul.core.LocalizedText;
import id.simpul.core.http.Request;
import id.simpul.core.http.Response;
import id.simpul.core.http.Transport;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.disclosure.DataUse;
import id.simpul.identity.disclosure.Disclosures;
import id.simpul.identity.disclosure.PersonalDataException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands before every call of the facade: where the catalogue marks an API as one that holds
 * personal data, a call says what for, or nothing is sent, no token asked for, no document read.
 */
final class PersonalDataRule {

  private static final LocalizedText LOG =
      LocalizedText.of(
          "nama berkas catatan pengungkapan, bersama simpul.disclosure.key dan simpul.agency (di"
              + " Java: disclosures(..)); tanpa itu data pribadi tidak boleh bergerak",
          "the name of the file where disclosures are written down, together with"
              + " simpul.disclosure.key and simpul.agency (in Java: disclosures(..)); without it"
              + " no personal data moves");

  private final PersonalDataMarks marks;
  private final @Nullable Disclosures disclosures;

  PersonalDataRule(PersonalDataMarks marks, @Nullable Disclosures disclosures) {
    this.marks = marks;
    this.disclosures = disclosures;
  }

  Response send(Request request, FoundService found, Optional<DataUse> use, Transport further) {
    if (use.isPresent()) {
      return writing().around(further, use.get(), found.endpoint().uri()).send(request);
    }
    if (marks.hold(found, request.uri())) {
      throw PersonalDataException.undeclared(found.endpoint().uri());
    }
    return further.send(request);
  }

  boolean asksForAUse(FoundService found) {
    return marks.hold(found);
  }

  private Disclosures writing() {
    if (disclosures == null) {
      throw WrongSettingException.missing("simpul.disclosure.log", LOG);
    }
    return disclosures;
  }
}
