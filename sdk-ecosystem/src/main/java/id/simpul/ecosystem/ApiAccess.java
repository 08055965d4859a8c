package id.simpul.ecosystem;

import id.simpul.core.AgencyId;
import id.simpul.core.Audience;
import id.simpul.core.LocalizedText;
import id.simpul.core.ProtectedResource;
import id.simpul.core.Scope;
import id.simpul.core.http.CallCancelledException;
import id.simpul.core.http.CallException;
import id.simpul.core.http.CircuitOpenException;
import id.simpul.core.http.ConnectFailedException;
import id.simpul.core.http.ErrorResponseException;
import id.simpul.core.http.RefusedLocallyException;
import id.simpul.core.http.Request;
import id.simpul.core.http.ResilientTransport;
import id.simpul.core.http.Response;
import id.simpul.core.settings.WrongSettingException;
import id.simpul.identity.TokenServerUnavailableException;
import id.simpul.identity.TokenSource;
import id.simpul.identity.VerifiedToken;
import id.simpul.identity.disclosure.DataUse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from a described service to an answer: whose it is, what its API wants, which token
 * server may be asked, the token, the call. Every step checks its rule before the next one contacts
 * anybody.
 */
final class ApiAccess {

  private final Membership membership;
  private final @Nullable AgencyId home;
  private final Set<AgencyId> handTo;
  private final ApiDirectory directory;
  private final @Nullable TokenSource tokens;
  private final ResilientTransport transport;
  private final Pulses pulses;
  private final Duration staleAfter;
  private final PersonalDataRule personalData;

  ApiAccess(
      Membership membership,
      @Nullable AgencyId home,
      Set<AgencyId> handTo,
      ApiDirectory directory,
      @Nullable TokenSource tokens,
      ResilientTransport transport,
      Pulses pulses,
      Duration staleAfter,
      PersonalDataRule personalData) {
    this.membership = membership;
    this.home = home;
    this.handTo = Set.copyOf(handTo);
    this.directory = directory;
    this.tokens = tokens;
    this.transport = transport;
    this.pulses = pulses;
    this.staleAfter = staleAfter;
    this.personalData = personalData;
  }

  Response send(
      Request request,
      FoundService found,
      Optional<DataUse> use,
      Optional<Resident> resident,
      Set<Scope> scopes) {
    return personalData.send(
        request, found, use, permitted -> sendWithToken(permitted, found, resident, scopes));
  }

  private Response sendWithToken(
      Request request, FoundService found, Optional<Resident> resident, Set<Scope> scopes) {
    TokenSource source = tokens();
    Member owner = owner(membership.current(), found);
    ResourceMetadata metadata = metadata(owner, found.endpoint());
    TokenPath path = path(owner, metadata, resident);
    Optional<VerifiedToken> person = resident.map(Resident::token);
    ProtectedResource resource =
        resource(
            owner,
            found,
            metadata,
            scopes.isEmpty() ? offered(owner, metadata, person) : scopes,
            path.server());
    ResilientTransport api =
        transport.authenticating(
            path.authentication(source, resource, resident.map(Resident::onBehalfOf)));
    return send(request, api, owner, found);
  }

  private TokenPath path(Member owner, ResourceMetadata metadata, Optional<Resident> resident) {
    MemberList members = membership.current();
    Optional<Member> own = Optional.ofNullable(home).flatMap(members::member);
    return resident
        .map(Resident::token)
        .map(
            person ->
                TokenServers.forResident(owner, own, members.issuing(person.issuer()), handTo))
        .orElseGet(() -> TokenServers.forAgency(owner, own))
        .choose(owner, metadata);
  }

  private TokenSource tokens() {
    if (tokens == null) {
      throw WrongSettingException.missing(
          "simpul.client.id",
          LocalizedText.of(
              "nama klien dan kunci (simpul.client.key); tanpa itu layanan hanya dapat dicari",
              "a client's name and key (simpul.client.key); without them services are only found"));
    }
    return tokens;
  }

  /** Asked again at each call: the list may have changed since the service was found. */
  private static Member owner(MemberList members, FoundService found) {
    Member owner =
        members
            .ownerOf(found.service().id())
            .filter(member -> member.id().equals(found.member()))
            .orElseThrow(
                () ->
                    ServiceNotFoundException.noMember(
                        found.service().id(), members.members().stream().map(Member::id).toList()));
    OwnedAddress.ofEndpoint(owner, found.endpoint().toString());
    return owner;
  }

  private ProtectedResource resource(
      Member owner,
      FoundService found,
      ResourceMetadata metadata,
      Set<Scope> scopes,
      URI tokenServer) {
    ProtectedResource resource =
        new ProtectedResource(
            found.endpoint().uri(), Audience.of(metadata.resource()), scopes, tokenServer);
    for (URI replica : transport.alternatives(found.endpoint().uri())) {
      resource = resource.alsoAt(owned(owner, replica));
    }
    return resource;
  }

  /** What our own settings call a replica gets no token unless the member owns it. */
  private static URI owned(Member owner, URI replica) {
    if (!owner.owns(Origin.of(replica))) {
      String origins = owner.origins().toString();
      throw WrongSettingException.wrong(
          "simpul.http.replicas",
          replica.toString(),
          LocalizedText.of(
              "alamat di origin milik " + owner.id() + ": " + origins,
              "addresses on the origins that " + owner.id() + " owns: " + origins),
          null);
    }
    return replica;
  }

  /**
   * In somebody's name nothing is asked for that they have not agreed to. Nor is nothing asked for:
   * a token server would answer with all that they have agreed to, whatever the API needs.
   */
  private static Set<Scope> offered(
      Member owner, ResourceMetadata metadata, Optional<VerifiedToken> person) {
    if (person.isEmpty()) {
      return metadata.scopes();
    }
    VerifiedToken resident = person.get();
    Set<Scope> agreed =
        metadata.scopes().stream().filter(resident::has).collect(Collectors.toSet());
    if (agreed.isEmpty() && !resident.scopes().isEmpty()) {
      throw new ScopeNotAgreedException(owner.id(), metadata, resident.scopes());
    }
    return agreed;
  }

  private ResourceMetadata metadata(Member owner, WebAddress endpoint) {
    try {
      return directory.metadataOf(owner, endpoint);
    } catch (CallCancelledException | RefusedLocallyException e) {
      throw e;
    } catch (CallException e) {
      throw pulses.unreachable(owner, e);
    } catch (EcosystemException e) {
      pulses.of(owner).failed(e);
      throw e;
    }
  }

  private Response send(Request request, ResilientTransport api, Member owner, FoundService found) {
    try {
      Response response = api.send(request);
      pulses.of(owner).reached();
      return response;
    } catch (ErrorResponseException e) {
      if (e.status() == 401) {
        directory.forget(found.endpoint());
      }
      pulses.of(owner).reached();
      throw e;
    } catch (ConnectFailedException | CircuitOpenException e) {
      throw pulses.unreachable(owner, e);
    } catch (TokenServerUnavailableException e) {
      // In a resident's name two servers may be asked, and only one of them is this member's.
      throw e.tokenServer().equals(owner.issuer()) ? pulses.unreachable(owner, e) : e;
    }
  }

  boolean asksForAUse(FoundService found) {
    return personalData.asksForAUse(found);
  }

  Duration age(FoundService found) {
    return pulses.age(found.read());
  }

  boolean stale(FoundService found) {
    return age(found).compareTo(staleAfter) > 0;
  }
}
