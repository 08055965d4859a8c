package id.simpul.ecosystem;

import id.simpul.catalog.SourcedService;
import id.simpul.catalog.harvest.HarvestReport;
import id.simpul.core.ServiceId;
import id.simpul.core.SimpulException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads catalogues and takes the pulse of the members on the way. */
final class Harvests {

  private static final Logger LOG = LoggerFactory.getLogger(Harvests.class);

  private final Catalogues catalogues;
  private final Pulses pulses;

  Harvests(Catalogues catalogues, Pulses pulses) {
    this.catalogues = catalogues;
    this.pulses = pulses;
  }

  /** Reads a member's catalogue anew; a failure is told in the answer and never thrown. */
  MemberRefresh harvest(Member member) {
    try {
      HarvestReport report = catalogues.harvest(member);
      if (report.failure().isPresent()) {
        return MemberRefresh.of(report, noted(member, report.failure().get()));
      }
      pulses.of(member).reached();
      return MemberRefresh.of(report, null);
    } catch (SimpulException e) {
      return MemberRefresh.failed(member.id(), noted(member, e));
    } catch (RuntimeException e) {
      LOG.error("Catalogue of {} not read", member.id(), e);
      return MemberRefresh.failed(member.id(), RefreshFailedException.unexpected(member, e));
    }
  }

  /** A member that does not answer is told apart from one that answers badly. */
  private SimpulException noted(Member member, SimpulException failure) {
    LOG.info("Catalogue of {} not read: {}", member.id(), failure.getMessage());
    if (failure instanceof CallException && !isItsAnswer(failure)) {
      return pulses.unreachable(member, failure);
    }
    pulses.of(member).reached();
    pulses.of(member).failed(failure);
    return failure;
  }

  private static boolean isItsAnswer(SimpulException failure) {
    return failure instanceof ErrorResponseException answer && answer.status() < 500;
  }

  /** The description of a service; its member is visited if that was never done. */
  SourcedService service(Member owner, ServiceId id) {
    if (catalogues.readAt(owner.id()).isEmpty()) {
      harvest(owner)
          .failure()
          .ifPresent(
              failure -> {
                throw failure;
              });
    }
    return catalogues
        .find(owner, id)
        .orElseThrow(() -> ServiceNotFoundException.noService(id, owner, catalogues.size(owner)));
  }
}
