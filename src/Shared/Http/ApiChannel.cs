using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Http.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The one way to the wire. Outer → inner: telemetry → retry and circuit breaker → rate limiter → authentication → attempt timeout →
/// scope → primary handler. Waiting for a permit or a token is inside no attempt timeout.
/// </summary>
internal sealed class ApiChannel : IDisposable
{
    private const int BodyRetries = 2;

    // What an answer without a record may say.
    private const int DoneBytes = 64 * 1024;
    private readonly ApiChannelOptions _options;
    private readonly HttpMessageInvoker _invoker;
    private readonly Circuit _circuit;

    public ApiChannel(ApiChannelOptions options)
    {
        _options = options;
        _circuit = new Circuit(options.Time);
        HttpMessageHandler chain = new ScopeHandler(options.Dialect, options.Time, options.Primary);
        chain = new ResilienceHandler(ResilienceSetup.AttemptTimeout(options)) { InnerHandler = chain };
        chain = new AuthenticationHandler(options.Dialect, options.Tokens, options.Time, chain);
        chain = new RateLimitHandler(options.Dialect, options.Limiter, options.Telemetry, options.Time, chain);
        chain = new ResilienceHandler(ResilienceSetup.RetryAndBreaker(options, _circuit)) { InnerHandler = chain };
        chain = new TelemetryHandler(options.Telemetry, options.Logger, options.Time, chain);
        _invoker = new HttpMessageInvoker(chain, disposeHandler: false);
    }

    /// <summary>The dialect that this channel speaks.</summary>
    public ApiDialect Dialect => _options.Dialect;

    /// <summary>As long as a call may take, for a body that is read elsewhere.</summary>
    public Deadline Limit(CancellationToken cancellationToken) => new(_options.Time, _options.AttemptTimeout, cancellationToken);

    /// <summary>Sends a call and reads its answer. Disposes the request.</summary>
    public async Task<ApiReply<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using (request)
        {
            for (int attempt = 0; ; attempt++)
            {
                using HttpResponseMessage response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
                DateTimeOffset sentAt = SentAt(request, response);
                (T? value, ApiFailure? failure) = await ReadAsync(request, response, type, cancellationToken).ConfigureAwait(false);
                // A limit that is told inside a success holds like one that is told by the status.
                if (failure is { Kind: FailureKind.Throttled } && request.Permit is { } permit)
                    failure = _options.Dialect.LearnLimits(response, failure, _options.Limiter, permit, _options.Time.GetUtcNow());
                request.Permit?.Dispose();
                if (value is not null)
                    return new ApiReply<T>(value, (int)response.StatusCode, response.Headers, sentAt);
                bool isFinal = failure is { Kind: FailureKind.Malformed, Transient: false };
                if (failure!.Retry == RetryRule.Never || isFinal || !request.IsRepeatable || attempt >= Math.Min(BodyRetries, _options.MaxRetries)
                    || failure.RetryAfter > _options.MaxRateLimitWait)
                    throw Fail(request, failure);
                request.IsDoubtful = true;
                await _options.Time.DelayAsync(TimeSpan.FromTicks(_options.RetryDelay.Ticks << attempt), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends a call that only has to be done. A success whose body says otherwise is none. Disposes the request.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using HttpResponseMessage response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
            if (await InspectDoneAsync(response, cancellationToken).ConfigureAwait(false) is { } failure)
                throw Fail(request, failure);
        }
    }

    /// <summary>
    /// Sends a call and hands over the successful response with its unread body; the caller disposes it. The permit ends with the headers.
    /// </summary>
    public async Task<HttpResponseMessage> SendRawAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        request.Permit?.Dispose();
        return response;
    }

    /// <summary>Frees the chain; tokens, limiter, telemetry and the primary handler belong to whoever made them.</summary>
    public void Dispose() => _invoker.Dispose();

    private async Task<HttpResponseMessage> ExchangeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
            response.Dispose();
            throw Fail(request, request.Failure!);
        }
        catch (Exception exception)
        {
            // Not in a filter: what a filter throws is swallowed, and the exception would pass it untranslated.
            if (Translate(request, exception) is { } failure)
                throw Fail(request, failure);
            throw;
        }
    }

    private async Task<(T? Value, ApiFailure? Failure)> ReadAsync<T>(
        ApiRequest request, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = new Deadline(_options.Time, _options.AttemptTimeout, cancellationToken);
        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
            using var capped = new CappedStream(body, _options.MaxResponseBytes);
            T? value = await JsonSerializer.DeserializeAsync(capped, type, deadline.Token).ConfigureAwait(false);
            return value is null
                ? (null, Malformed(response, "the answer is null", null, transient: true))
                : value is IRow { Unreadable: { } row }
                ? (null, Malformed(response, Odd(row), null, transient: false))
                : _options.Dialect.InspectValue(value, response) is { } refusal ? (null, refusal) : (value, null);
        }
        catch (JsonException exception)
        {
            // A syntax error is a broken answer and may be whole next time; a wrong type will be wrong again.
            bool syntax = JsonFault.IsSyntax(exception);
            string path = JsonFault.PathOf(exception);
            string what = response.Content.Headers.ContentType?.MediaType is { } media
                && media.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
                ? "the answer is " + media + " instead of JSON"
                : syntax ? "the JSON is broken or incomplete at " + path : Odd(path);
            return (null, Malformed(response, what, exception, syntax));
        }
        catch (Exception exception) when (exception is InvalidDataException || TransportFault.Is(exception))
        {
            return (null, Malformed(response, "the body ended early or was too large", exception, exception is not InvalidDataException));
        }
        catch (OperationCanceledException exception) when (deadline.Expired)
        {
            return (null, Malformed(response, "the body did not arrive in time", exception, transient: true));
        }
        catch (Exception exception)
        {
            if (cancellationToken.IsCancellationRequested)
                throw;
            // Decoders throw what they like. The call was answered: nothing else may come out of it.
            return (null, Malformed(response, "what it holds is broken", exception, transient: true));
        }
    }

    // The status says that it was done; what cannot be read of the body takes nothing away from that.
    private async Task<ApiFailure?> InspectDoneAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(_options.Time, _options.AttemptTimeout, cancellationToken);
        try
        {
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(DoneBytes, deadline.Token).ConfigureAwait(false);
            return body is { } said ? _options.Dialect.InspectDone(response, said) : null;
        }
        catch (Exception)
        {
            if (cancellationToken.IsCancellationRequested)
                throw;
            return null;
        }
    }

    private static string Odd(UnreadableRow row) =>
        row.Field == "$.id" && row.Reason == RecordId.Reason ? "the record has no id" : Odd(row.Field);

    // On the server's clock, where it has one: the year 1 is none.
    private DateTimeOffset SentAt(ApiRequest request, HttpResponseMessage response)
    {
        DateTimeOffset answered = response.Headers.Date is { Year: >= 2000 } told ? told : _options.Time.GetUtcNow();
        return answered - _options.Time.GetElapsedTime(request.FirstSent);
    }

    private static string Odd(string path) => "the field " + path + " has an unexpected type";

    private ApiFailure Malformed(HttpResponseMessage response, string what, Exception? inner, bool transient) => new()
    {
        Kind = FailureKind.Malformed,
        Status = (int)response.StatusCode,
        Message = $"{_options.Dialect.DisplayName} sent an answer that cannot be read: {what}.",
        Inner = inner,
        Transient = transient,
        Retry = RetryRule.IfRepeatable,
    };

    private ApiFailure? Translate(ApiRequest request, Exception exception) => exception switch
    {
        ApiFailureException failed => failed.Failure,
        PermitRefusedException refused => new ApiFailure
        {
            Kind = FailureKind.PermitRefused,
            // The last answer is why there is no permit; it knows the code.
            Code = request.Failure?.Code,
            Status = request.Failure?.Status,
            Message =
                $"{_options.Dialect.DisplayName} allows no further call for now (limit: {refused.Limit}); waiting longer than "
                    + "MaxRateLimitWait was not allowed."
                + " The call was not sent. Try again after RetryAfter.",
            RetryAfter = refused.RetryAfter ?? request.Failure?.RetryAfter,
            Limit = refused.Limit,
        },
        BrokenCircuitException broken => new ApiFailure
        {
            Kind = FailureKind.CircuitOpen,
            Message =
                $"{_options.Dialect.DisplayName} has failed too often in the last half minute; calls pause briefly. The call was not sent.",
            RetryAfter = _circuit.Remaining,
            Inner = broken,
        },
        TimeoutRejectedException => new ApiFailure
        {
            Kind = FailureKind.Timeout,
            Message = FormattableString.Invariant(
                $"{_options.Dialect.DisplayName} did not answer within {_options.AttemptTimeout.TotalSeconds} s."),
            Inner = exception,
            Retry = RetryRule.IfRepeatable,
        },
        _ when TransportFault.Is(exception) => ApiFailure.Transport(exception, $"The connection to {_options.Dialect.DisplayName} failed."),
        _ => null,
    };

    private Exception Fail(ApiRequest request, ApiFailure failure)
    {
        // What may have had its effect, and was not read back, is unknown. A malformed success is known to have been accepted, but not as
        // what.
        bool noVerdict = failure.NotSent || failure.Kind is FailureKind.PermitRefused or FailureKind.CircuitOpen or FailureKind.Throttled
            or FailureKind.Unauthorized or FailureKind.TokenRefused or FailureKind.TokenBudget;
        bool unknown = request.IsWrite && (failure.Retry == RetryRule.IfRepeatable || (request.IsDoubtful && noVerdict));
        DateTimeOffset? retryAt = failure.RetryAfter is { } wait && wait <= TimeSpan.FromDays(3650)
            ? _options.Time.GetUtcNow() + wait : null;
        // A server may echo what it was sent.
        string[] secrets = request.Headers.Authorization?.Parameter is { } token ? [token] : [];
        return _options.Dialect.CreateException(
            failure.Cleaned(secrets) with
            {
                Method = request.Method.Method,
                Route = request.Route,
                OutcomeUnknown = unknown,
                RetryAt = retryAt
            });
    }
}
