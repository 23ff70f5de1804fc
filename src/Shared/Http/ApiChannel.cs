using System.Text.Json.Serialization.Metadata;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The one way to the wire. Outer → inner: telemetry → retry and circuit breaker → rate limiter → authentication → write check → attempt
/// timeout → scope → primary handler. Waiting for a permit, a token or a check is inside no attempt timeout.
/// </summary>
internal sealed class ApiChannel : IDisposable
{
    private const int BodyRetries = 2;
    private readonly ApiChannelOptions _options;
    private readonly HttpMessageInvoker _wire;
    private readonly CallHandler _chain;
    private readonly DeadlinePool _limits;
    private readonly Circuit _circuit;
    private readonly FirstCause _cause;
    private readonly AnswerReader _answers;

    public ApiChannel(ApiChannelOptions options)
    {
        _options = options;
        _circuit = new Circuit(options.Time);
        _cause = new FirstCause(options.Time);
        _limits = new DeadlinePool(options.Time, options.AttemptTimeout);
        _answers = new AnswerReader(options, _limits);
        _wire = new HttpMessageInvoker(options.Primary, disposeHandler: false);
        Clock = new ServerClock(options.Time);
        CallHandler chain = new ScopeHandler(options.Dialect, Clock, options.Time, _wire);
        chain = new AttemptHandler(_limits, chain);
        chain = new WriteCheckHandler(chain);
        chain = new AuthenticationHandler(options.Dialect, options.Tokens, options.Time, chain);
        chain = new RateLimitHandler(options.Dialect, options.Limiter, options.Telemetry, options.Time, chain);
        chain = new RetryHandler(ResilienceSetup.RetryAndBreaker(options, _circuit), chain);
        _chain = new TelemetryHandler(options.Telemetry, options.Logger, options.Time, chain);
    }

    /// <summary>The dialect that this channel speaks.</summary>
    public ApiDialect Dialect => _options.Dialect;

    /// <summary>What the server's answers tell of its clock.</summary>
    public ServerClock Clock { get; }

    /// <summary>How many calls of a budget are left, as far as the server's answers have told.</summary>
    public long? Left(string budget) => _options.Limiter.Left(budget);

    /// <summary>A text of the server, as it may be shown in a message that is not a failure's.</summary>
    public string Shown(string text) => ServiceText.Shown(text, _options.Tokens.CurrentSecrets);

    /// <summary>Largest file that is handed over.</summary>
    public long MaxFileBytes => _options.MaxFileBytes;

    /// <summary>As long as a call may take, for a body that is read elsewhere.</summary>
    public Deadline Limit(CancellationToken cancellationToken) => _limits.Begin(cancellationToken);

    /// <summary>Sends a call and reads its answer. Disposes the request.</summary>
    public async ValueTask<ApiReply<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using (request)
        {
            for (int attempt = 0; ; attempt++)
            {
                using HttpResponseMessage response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
                DateTimeOffset? sentAt = SentAt(request);
                (T? value, ApiFailure? failure) = await _answers.ReadAsync(response, type, cancellationToken).ConfigureAwait(false);
                // A limit that is told inside a success holds like one that is told by the status.
                if (failure is { Kind: FailureKind.Throttled } && request.Permit is { } permit)
                    failure = _options.Dialect.LearnLimits(response, failure, _options.Limiter, permit, _options.Time.GetUtcNow());
                request.Permit?.Dispose();
                if (value is not null)
                    return new ApiReply<T>(value, (int)response.StatusCode, response.Headers, sentAt);
                bool isFinal = failure is { Kind: FailureKind.Malformed, Transient: false };
                if (failure!.Retry == RetryRule.Never || isFinal || !request.IsRepeatable
                    || attempt >= Math.Min(BodyRetries, _options.MaxRetries) || failure.RetryAfter > _options.MaxRateLimitWait
                    || !request.IsInTime(_options, failure.RetryAfter ?? TimeSpan.Zero))
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
            if (await _answers.InspectDoneAsync(response, cancellationToken).ConfigureAwait(false) is { } failure)
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
    public void Dispose()
    {
        _wire.Dispose();
        _limits.Dispose();
    }

    private async ValueTask<HttpResponseMessage> ExchangeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await _chain.SendAsync(request, cancellationToken).ConfigureAwait(false);
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

    // On the server's clock, as this answer or one before it told it: this machine's may be wrong, and is no measure of the server's
    // times. Clocks that are days apart cannot both be right, and nobody knows which one is.
    private DateTimeOffset? SentAt(ApiRequest request) =>
        Clock.Ahead is { } ahead && ahead.Duration() <= TimeSpan.FromDays(1)
            ? _options.Time.GetUtcNow() + ahead - _options.Time.GetElapsedTime(request.FirstSent) : null;

    private ApiFailure? Translate(ApiRequest request, Exception exception) => exception switch
    {
        ApiFailureException failed => failed.Failure,
        PermitRefusedException refused => new ApiFailure
        {
            Kind = FailureKind.PermitRefused,
            // The last answer is why there is no permit; it knows the code.
            Code = request.Failure?.Code,
            Status = request.Failure?.Status,
            Message = (request.Failure is { } last ? last.Message + " " : _cause.Patience)
                + $"{_options.Dialect.DisplayName} allows no further call for now (limit: {refused.Limit}); waiting longer than "
                    + "MaxRateLimitWait was not allowed."
                + " The call was not sent. Try again after RetryAfter.",
            RetryAfter = refused.RetryAfter ?? request.Failure?.RetryAfter,
            Limit = refused.Limit,
        },
        BrokenCircuitException broken => new ApiFailure
        {
            Kind = FailureKind.CircuitOpen,
            Message = (request.Failure is { } last ? last.Message + " " : _cause.Fault)
                + $"{_options.Dialect.DisplayName} has failed too often in the last half minute; calls pause briefly. "
                + "The call was not sent.",
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
        bool noVerdict = failure.NotSent || failure.IsWordless
            || failure.Kind is FailureKind.PermitRefused or FailureKind.CircuitOpen or FailureKind.Throttled or FailureKind.Unauthorized
            or FailureKind.TokenRefused or FailureKind.TokenBudget;
        // What points elsewhere says nothing of what was done before: a page is shown so after a form, and so is a way round.
        bool isElsewhere = failure is { NotSent: false, Status: < 200 or (>= 300 and < 400) };
        bool unknown = request.IsWrite
            && (failure.Retry == RetryRule.IfRepeatable || isElsewhere || (request.IsDoubtful && noVerdict));
        DateTimeOffset? retryAt = failure.RetryAfter is { } wait && wait <= TimeSpan.FromDays(3650)
            ? _options.Time.GetUtcNow() + wait : null;
        // A server may echo what it was sent.
        failure = failure.Cleaned(request.SecretsSent);
        _cause.Learn(failure);
        return _options.Dialect.CreateException(
            failure with
            {
                Method = request.Method.Method,
                Route = request.Route,
                OutcomeUnknown = unknown,
                RetryAt = retryAt
            });
    }
}
