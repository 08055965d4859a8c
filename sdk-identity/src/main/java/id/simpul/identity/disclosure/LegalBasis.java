package id.simpul.identity.disclosure;

/** Why personal data may be processed at all: the six bases of UU 27/2022, article 20 (2). */
public enum LegalBasis {
  /** The person's explicit consent, for this purpose (letter a). */
  CONSENT,
  /** A contract with the person (letter b). */
  CONTRACT,
  /** A duty that a law puts on the agency (letter c). */
  LEGAL_OBLIGATION,
  /** The person's vital interests, such as an accident (letter d). */
  VITAL_INTEREST,
  /** A task in the public interest, public service or the agency's own authority (letter e). */
  PUBLIC_TASK,
  /** Another legitimate interest, weighed against the person's rights (letter f). */
  LEGITIMATE_INTEREST
}
