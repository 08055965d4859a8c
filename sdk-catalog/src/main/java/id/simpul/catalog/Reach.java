package id.simpul.catalog;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Whom a service reaches: where it is offered and for whom, where to ask, and by which API. */
record Reach(
    Set<RegionCode> spatial,
    Set<URI> otherPlaces,
    Set<RegionCode> residentsOf,
    Set<URI> partOf,
    List<ContactPoint> contactPoints,
    List<ContactPoint> complaintPoints,
    List<ServiceEndpoint> endpoints) {

  Reach {
    spatial = Ordered.copyOf(spatial);
    otherPlaces = Ordered.copyOf(otherPlaces);
    residentsOf = Ordered.copyOf(residentsOf);
    partOf = Ordered.copyOf(partOf);
    contactPoints = List.copyOf(contactPoints);
    complaintPoints = List.copyOf(complaintPoints);
    endpoints = List.copyOf(endpoints);
  }
}
