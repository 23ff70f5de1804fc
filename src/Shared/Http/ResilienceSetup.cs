using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The Polly pipelines, configured by hand: a POST of unknown outcome is never repeated, a long wait is honoured or refused, never cut.
/// </summary>
internal static class ResilienceSetup
{
    /// <summary>The call that a pipeline carries.</summary>
    public static readonly ResiliencePropertyKey<ApiRequest> Call = new("call");

    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(15);

    /// <summary>Retry around a circuit breaker.</summary>
    public static ResiliencePipeline<HttpResponseMessage> RetryAndBreaker(ApiChannelOptions options, Circuit circuit)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.Time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetries,
                Delay = options.RetryDelay,
                MaxDelay = TimeSpan.FromSeconds(30),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = new Jitter(options.Time).Next,
                ShouldHandle = args => new ValueTask<bool>(MayRepeat(CallOf(args.Context), args.Outcome, options)),
                DelayGenerator = args => new ValueTask<TimeSpan?>(DelayBefore(CallOf(args.Context), args.Outcome)),
                OnRetry = args =>
                {
                    ApiRequest call = CallOf(args.Context);
                    RetryRule? rule = args.Outcome.Exception is { } exception ? TransportFault.RuleOf(exception) : call.Failure?.Retry;
                    call.IsDoubtful |= rule == RetryRule.IfRepeatable;
                    SharedLog.SentAgain(
                        options.Logger, call.Method.Method, call.Route, args.RetryDelay.TotalMilliseconds,
                        args.Outcome.Exception?.GetType().Name ?? call.Failure?.Kind.ToString() ?? "");
                    return default;
                },
            });
        }
        if (options.UseCircuitBreaker)
        {
            builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.9,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = BreakDuration,
                ShouldHandle = args => new ValueTask<bool>(
                    args.Outcome.Exception is { } exception
                        ? TransportFault.RuleOf(exception) is not null
                        : CallOf(args.Context) is { Failure.Kind: FailureKind.Server, AskedTooMuch: false }),
                OnOpened = args =>
                {
                    circuit.Open(args.BreakDuration);
                    SharedLog.CircuitOpened(options.Logger, args.BreakDuration.TotalMilliseconds);
                    return default;
                },
            });
        }
        return builder.Build();
    }

    private static ApiRequest CallOf(ResilienceContext context) => context.Properties.GetValue(Call, null!);

    private static bool MayRepeat(ApiRequest call, Outcome<HttpResponseMessage> outcome, ApiChannelOptions options)
    {
        if (outcome.Exception is { } exception)
            return exception is not CarrierException && Allows(TransportFault.RuleOf(exception), call)
                && call.IsInTime(options, TimeSpan.Zero);
        return call is { Failure: { } failure, AskedTooMuch: false }
            && Allows(failure.Retry, call)
            && (failure.RetryAfter is not { } wait || wait <= options.MaxRateLimitWait)
            && call.IsInTime(options, failure.RetryAfter ?? TimeSpan.Zero);
    }

    private static bool Allows(RetryRule? rule, ApiRequest call) =>
        rule == RetryRule.Always || (rule == RetryRule.IfRepeatable && call.IsRepeatable);

    /// <summary>Null: the usual back-off. A throttled call waits in the limiter, which the response has paused for everybody.</summary>
    private static TimeSpan? DelayBefore(ApiRequest call, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Exception is not null || call.Failure is not { } failure)
            return null;
        return failure.Kind == FailureKind.Throttled ? TimeSpan.Zero : failure.RetryAfter;
    }
}
