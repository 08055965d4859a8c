package id.simpul.catalog.opensearch;

import id.simpul.core.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Where a cluster is, and how it is spoken to. Never prints its password. */
record Connection(
    List<URI> nodes,
    @Nullable String user,
    @Nullable Secret password,
    @Nullable SSLContext tls,
    Duration searching,
    Duration writing) {

  private static final int CONNECTIONS_A_NODE = 32;

  /** How many nodes may hang before a search gives up. */
  private static final int TRIES = 3;

  OpenSearchTransport open() {
    HttpHost[] hosts =
        nodes.stream()
            .map(node -> new HttpHost(node.getScheme(), node.getHost(), node.getPort()))
            .toArray(HttpHost[]::new);
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setHttpClientConfigCallback(this::configured)
        .build();
  }

  private HttpAsyncClientBuilder configured(HttpAsyncClientBuilder client) {
    Timeout connecting = Timeout.of(searching.dividedBy(TRIES));
    PoolingAsyncClientConnectionManagerBuilder pool =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS_A_NODE)
            .setMaxConnTotal(CONNECTIONS_A_NODE * nodes.size())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(connecting).build());
    if (tls != null) {
      pool.setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync());
    }
    if (user != null && password != null) {
      BasicCredentialsProvider credentials = new BasicCredentialsProvider();
      for (URI node : nodes) {
        credentials.setCredentials(
            new AuthScope(node.getHost(), node.getPort()),
            new UsernamePasswordCredentials(user, password.reveal().toCharArray()));
      }
      client.setDefaultCredentialsProvider(credentials);
    }
    return client.setConnectionManager(pool.build()).disableRedirectHandling();
  }

  /** What is asked may be asked of another node, so each has a part of the time. */
  RequestConfig forSearching() {
    return waiting(searching.dividedBy(TRIES));
  }

  RequestConfig forWriting() {
    return waiting(writing);
  }

  private static RequestConfig waiting(Duration longest) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(longest))
        .setConnectionRequestTimeout(Timeout.of(longest))
        .build();
  }

  @Override
  public String toString() {
    return nodes.toString();
  }
}
