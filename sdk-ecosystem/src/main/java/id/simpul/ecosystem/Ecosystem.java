package id.simpul.ecosystem;

import id.simpul.catalog.ServiceType;
import id.simpul.catalog.SourcedService;
import id.simpul.catalog.compare.Comparison;
import id.simpul.catalog.match.MatchedServices;
import id.simpul.catalog.match.RulingFileException;
import id.simpul.catalog.search.SearchResult;
import id.simpul.catalog.search.ServiceQuery;
import id.simpul.core.ServiceId;
import id.simpul.identity.TokenVerifier;
import id.simpul.identity.TokenVerifierBuilder;
import id.simpul.identity.TrustedIssuer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * All agencies that trust each other, seen from one of them: their services are found, compared and
 * called, and their residents' tokens accepted.
 *
 * <pre>{@code
 * try (Ecosystem ecosystem = Ecosystem.join(EcosystemSettings.load(Path.of("simpul.properties")))) {
 *   ecosystem.refresh();
 *   SearchResult found = ecosystem.search(ServiceQuery.text("bikin akta anak"));
 *   Receipt receipt = ecosystem.service(ServiceId.of("https://jakarta.example/layanan/keringanan"))
 *       .onBehalfOf(token)
 *       .post("/permohonan", application)
 *       .as(Receipt.class);
 * }
 * }</pre>
 *
 * <p>Joining contacts nobody; who is down then is reached when he is back. A member that fails
 * never holds up the others: its last good catalogue stays, with its age. Safe for any number of
 * threads. Closing ends what this ecosystem opened, its verifiers and clients included, and leaves
 * what the settings lent; refreshing, or asking for a client or a verifier, is an {@link
 * IllegalStateException} afterwards.
 */
public final class Ecosystem implements AutoCloseable {

  private final Machinery machinery;
  private volatile boolean closed;
  private final Queue<TokenVerifier> verifiers = new ConcurrentLinkedQueue<>();

  private Ecosystem(Machinery machinery) {
    this.machinery = machinery;
  }

  /** Takes part as the settings say. Contacts nobody and reads no list yet. */
  public static Ecosystem join(EcosystemSettings settings) {
    return new Ecosystem(new Machinery(settings));
  }

  /**
   * Reads the member list and the catalogues of all members anew, in parallel and each by itself.
   *
   * @return what was read and what failed
   * @throws MemberListRefusedException if there is no member list to go by
   * @throws RefreshFailedException if the thread is interrupted
   */
  public Refresh refresh() {
    return open().round().run();
  }

  /**
   * Who belongs to the ecosystem, sorted by id.
   *
   * @throws MemberListRefusedException if there is no member list to go by
   */
  public List<Member> members() {
    return machinery.membership().current().members();
  }

  /** All services that are known, of all members, each with its source and age. */
  public List<SourcedService> services() {
    return machinery.catalogues().services(members());
  }

  /** The services that fit, the best first, as far as the catalogues were read. */
  public SearchResult search(ServiceQuery query) {
    return machinery.catalogues().search(query, members());
  }

  /**
   * One kind of service, side by side as the members give it, whether they declare the type or
   * describe the same in words of their own.
   *
   * @throws RulingFileException if the file of rulings cannot be used
   */
  public Comparison compare(ServiceType type) {
    return Comparison.of(type, matched());
  }

  /**
   * One service beside the same service of other members, each with the reasons why it is taken for
   * the same.
   *
   * @throws ServiceNotFoundException if no member owns the name, or describes such a service
   * @throws RulingFileException if the file of rulings cannot be used
   */
  public Comparison compare(ServiceId id) {
    return matched()
        .counterparts(id)
        .map(Comparison::of)
        .orElseThrow(
            () -> {
              Member owner = ownerOf(id);
              return ServiceNotFoundException.noService(
                  id, owner, machinery.catalogues().size(owner));
            });
  }

  /**
   * Which services belong together, as far as the catalogues were read: counterparts, groups, and
   * what an officer should look at. Made anew at each call, so keep it while you ask several
   * things.
   *
   * @throws RulingFileException if the file of rulings cannot be used
   */
  public MatchedServices matched() {
    return machinery.matcher().over(services());
  }

  /**
   * Accepts the tokens that members issue for an API of this agency, each up to its ceiling. It
   * knows the members of now: make one for each API, keep it, and make another when the list has
   * changed.
   *
   * @param audience what tokens for the API carry as {@code aud}
   * @return closed with this ecosystem at the latest
   * @throws MemberListRefusedException if there is no member list to go by
   */
  public TokenVerifier verifier(String audience) {
    TokenVerifierBuilder verifier =
        TokenVerifier.forAudience(audience).transport(open().transport()).clock(machinery.clock());
    for (Member member : members()) {
      verifier.trusting(
          TrustedIssuer.at(member.issuer().toString()).upTo(member.assuranceCeiling()));
    }
    TokenVerifier built = verifier.build();
    verifiers.add(built);
    return built;
  }

  /**
   * A client for one service. Its member's catalogue is read first if it never was; neither the API
   * nor a token server is contacted before the first call.
   *
   * @throws ServiceNotFoundException if no member owns the name, or describes such a service
   * @throws ServiceWithoutApiException if people give it; it says where
   * @throws UntrustedException if its API is where the member owns nothing
   * @throws MemberUnreachableException if nothing is known of the member and it cannot be reached
   * @throws MemberListRefusedException if there is no member list to go by
   */
  public ServiceClient service(ServiceId id) {
    Member owner = ownerOf(id);
    SourcedService found = machinery.harvests().service(owner, id);
    String endpoint =
        found.service().endpoints().stream()
            .findFirst()
            .orElseThrow(() -> new ServiceWithoutApiException(found.service()))
            .url()
            .toString();
    return new ServiceClient(
        new FoundService(
            found.service(), owner.id(), OwnedAddress.ofEndpoint(owner, endpoint), found.asOf()),
        machinery.access());
  }

  private Member ownerOf(ServiceId id) {
    MemberList list = open().membership().current();
    return list.ownerOf(id)
        .orElseThrow(
            () ->
                ServiceNotFoundException.noMember(
                    id, list.members().stream().map(Member::id).toList()));
  }

  /** How each member is, as last noticed; contacts nobody. */
  public List<MemberHealth> health() {
    return members().stream().map(machinery.pulses()::health).toList();
  }

  private Machinery open() {
    if (closed) {
      throw new IllegalStateException(
          "expected an open ecosystem, found one that was closed; join again, or close it later");
    }
    return machinery;
  }

  /** Ends what was opened here; a second time does nothing. */
  @Override
  public void close() {
    closed = true;
    for (TokenVerifier verifier = verifiers.poll(); verifier != null; verifier = verifiers.poll()) {
      verifier.close();
    }
    machinery.close();
  }

  @Override
  public String toString() {
    return "Ecosystem[" + machinery + "]";
  }
}
