package id.simpul.catalog;

import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On what a service stands: who answers for it, under which law, and beside which services. */
record Footing(
    List<PublicOrganisation> competentAuthorities,
    List<LegalResource> legalResources,
    @Nullable ServiceStandard standard,
    Set<ServiceId> requires,
    Set<ServiceId> related,
    List<Participation> participations) {

  Footing {
    competentAuthorities = List.copyOf(competentAuthorities);
    legalResources = List.copyOf(legalResources);
    requires = Ordered.copyOf(requires);
    related = Ordered.copyOf(related);
    participations = List.copyOf(participations);
  }
}
