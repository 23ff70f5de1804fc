using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace EmbeddedHost;

/// <summary>Lets as many requests pass to the webhooks as there may be, from one address and in all, before anything of them is read or logged.</summary>
internal sealed partial class HookGate : IAsyncDisposable
{
    private readonly HookLimits _limits;
    private readonly ILogger<HookGate> _logger;
    private readonly FewLines _lines;
    private readonly IReadOnlyList<PartitionedRateLimiter<HttpContext>> _limiters;

    public HookGate(HookLimits limits, Reach reach, TimeProvider time, ILogger<HookGate> logger)
    {
        (_limits, _logger, _lines) = (limits, logger, new FewLines(time, most: 1));

        // Of one address first: what is held back there takes nothing from the others.
        _limiters =
        [
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(SenderOf(reach, context), _ => Rate(limits.PerSecondOfOne))),
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(SenderOf(reach, context), _ => AtOnce(limits.AtOnceOfOne))),
            PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetTokenBucketLimiter(0, _ => Rate(limits.PerSecond))),
            PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => AtOnce(limits.AtOnce))),
        ];
    }

    /// <summary>Passes a request on, or asks its sender to send it again.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var held = new List<RateLimitLease>(_limiters.Count);
        try
        {
            if (await EnterAsync(context, held))
            {
                await next(context);
                return;
            }

            if (_lines.MayWrite(out var more)) LogTooMany(more);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "5";
        }
        finally
        {
            foreach (var lease in held) lease.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var limiter in _limiters) await limiter.DisposeAsync();
    }

    private async Task<bool> EnterAsync(HttpContext context, List<RateLimitLease> held)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(_limits.Patience); // by the wall's clock, which is the sender's
        try
        {
            foreach (var limiter in _limiters)
            {
                var lease = await limiter.AcquireAsync(context, permitCount: 1, patience.Token);
                held.Add(lease);
                if (!lease.IsAcquired) return false;
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private TokenBucketRateLimiterOptions Rate(int perSecond) => new()
    {
        TokenLimit = perSecond * _limits.Burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private static ConcurrencyLimiterOptions AtOnce(int most) => new() { PermitLimit = most, QueueLimit = most * 4, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    // Whoever has one address of the sixth version has a whole network of them.
    private static string SenderOf(Reach reach, HttpContext context)
    {
        var sender = reach.SenderOf(context.Request);
        return sender.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(sender.GetAddressBytes().AsSpan(0, 8)) : sender.ToString();
    }

    [LoggerMessage(EventId = 1108, Level = LogLevel.Warning, Message = "More webhooks come than the host takes at a time, so senders were asked to send some of them again ({More} more of these lines were left out since the last one).")]
    private partial void LogTooMany(int more);
}
