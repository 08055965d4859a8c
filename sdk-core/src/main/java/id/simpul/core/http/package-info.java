/**
 * Calls other agencies over HTTP without falling over when they do. A {@link
 * id.simpul.core.http.Request} goes through a {@link id.simpul.core.http.Transport}, of which
 * {@link id.simpul.core.http.ResilientTransport} adds one behaviour a layer: a deadline for the
 * whole call, retries of what is safe within a budget, a circuit a server, authentication an
 * attempt. What comes back is a {@link id.simpul.core.http.Response} to be closed, or a {@link
 * id.simpul.core.http.CallException} that says what happened and whether trying again is harmless.
 *
 * <pre>
 * Where to look (public types first; read Pipeline to see how the rest is put together):
 *
 * what is said and answered   Request, Response, Headers, Body, BodyCodec, Problem, Pages
 * what is chosen              ResilientTransportBuilder, *Policy, TlsPolicy, HttpProxy; *Settings
 * what goes wrong             CallException and its kinds; StatusExplanation, WireFailure, TlsFailure
 * what is seen                CallListener, CallTracer, EndpointHealth; Listeners, CallLog, LogSafe
 * the layers, outermost first Address, Deadline, Trace, Span, Report, Cache, Redirect, Deprecation,
 *                             Encoding, Retry, Hedge, Endpoint, RetryAfter, Rate, Authentication,
 *                             Bulkhead, Circuit, AttemptTimeout, AttemptReport, WireHeaders,
 *                             AttemptSpan, Status, Size: each in its ...Layer
 * one call                    Limits, Deadline, AttemptLog, Cancellation, Race, AsyncCall
 * one server                  Endpoint with Circuit, Gate, Occupancy, TokenBucket, Latency
 * one provider                Provider, BaseUrl, Replicas, EndpointChoice, RetryBudget, HedgeBudget
 * kept answers                ResponseCache, StoredResponse, CacheKey, CacheControl, Variant
 * bodies                      FileBody, StreamBody, MultipartBody and others; WireBody, BodyStream
 * the wire                    OkHttpTransport, WireCall, WireClient, Names, Watch, Tls
 * </pre>
 */
@NullMarked
package id.simpul.core.http;

import org.jspecify.annotations.NullMarked;
