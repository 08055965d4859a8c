package id.simpul.catalog;

import java.util.List;

/**
 * Papers that are needed together; several such lists under one requirement are alternatives.
 *
 * <p>Source: CCCEV 2.1 {@code cv:EvidenceTypeList}.
 *
 * @param types all of these papers; at least one
 */
public record EvidenceTypeList(List<EvidenceType> types) {

  /** Copies the list. */
  public EvidenceTypeList {
    types = List.copyOf(types);
    if (types.isEmpty()) {
      throw new IllegalArgumentException(
          "expected at least one paper in a list of evidence, found none; leave it out");
    }
  }
}
