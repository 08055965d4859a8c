package id.simpul.catalog;

import java.util.List;
import java.util.Set;

/** Whom a service reaches: where it is offered and for whom, where to ask, and by which API. */
record Reach(
    Set<RegionCode> spatial,
    Set<RegionCode> residentsOf,
    List<ContactPoint> contactPoints,
    List<ContactPoint> complaintPoints,
    List<ServiceEndpoint> endpoints) {

  Reach {
    spatial = Ordered.copyOf(spatial);
    residentsOf = Ordered.copyOf(residentsOf);
    contactPoints = List.copyOf(contactPoints);
    complaintPoints = List.copyOf(complaintPoints);
    endpoints = List.copyOf(endpoints);
  }
}
