package id.simpul.ecosystem;

import id.simpul.core.SimpulException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round through all members in parallel, in which nobody's trouble is anybody else's. */
final class HarvestRound {

  private static final Logger LOG = LoggerFactory.getLogger(HarvestRound.class);

  private final Membership membership;
  private final Harvests harvests;
  private final ExecutorService executor;

  HarvestRound(Membership membership, Harvests harvests, ExecutorService executor) {
    this.membership = membership;
    this.harvests = harvests;
    this.executor = executor;
  }

  Refresh run() {
    SimpulException listProblem = membership.refresh().orElse(null);
    List<Member> members = membership.current().members();
    Map<Member, Future<MemberRefresh>> running = new LinkedHashMap<>();
    for (Member member : members) {
      running.put(member, begun(member));
    }
    return new Refresh(awaited(running), listProblem);
  }

  private Future<MemberRefresh> begun(Member member) {
    try {
      return executor.submit(() -> harvests.harvest(member));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static List<MemberRefresh> awaited(Map<Member, Future<MemberRefresh>> running) {
    List<MemberRefresh> done = new ArrayList<>();
    try {
      for (Map.Entry<Member, Future<MemberRefresh>> one : running.entrySet()) {
        done.add(awaited(one.getKey(), one.getValue()));
      }
      return done;
    } catch (InterruptedException e) {
      running.values().forEach(one -> one.cancel(true));
      Thread.currentThread().interrupt();
      throw RefreshFailedException.interrupted(e);
    }
  }

  /** Whatever one member's documents have brought about, the others are read. */
  private static MemberRefresh awaited(Member member, Future<MemberRefresh> one)
      throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      LOG.error("Catalogue of {} not read", member.id(), cause);
      return MemberRefresh.failed(member.id(), RefreshFailedException.unexpected(member, cause));
    }
  }
}
