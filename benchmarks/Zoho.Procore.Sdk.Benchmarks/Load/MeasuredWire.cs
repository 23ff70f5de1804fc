using System.Diagnostics;

namespace Benchmarks;

/// <summary>The way to the services: it counts the calls, and what the services themselves take, which is not to be counted.</summary>
internal sealed class MeasuredWire(HttpMessageHandler services, StepClock clock) : HttpMessageHandler
{
    private HttpMessageInvoker? _services = new(services);

    // 10,000 calls a day and 3,600 an hour.
    private static readonly TimeSpan Zoho = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan Procore = TimeSpan.FromSeconds(1.2);

    private static long _bytes;
    private static long _ticks;
    private static long _calls;
    private static long _pages;
    private static long _elsewhere;

    public static Spent Spent => new(Interlocked.Read(ref _calls), Interlocked.Read(ref _pages), Interlocked.Read(ref _bytes), Interlocked.Read(ref _ticks));

    /// <summary>Whether a service answered on the thread that asked each time: only then is what it took known.</summary>
    public static bool IsExact => Interlocked.Read(ref _elsewhere) == 0;

    /// <summary>Gives the services up, so that what they keep is nobody's memory.</summary>
    public void LetGo() => _services = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        clock.Advance(request.RequestUri!.Host.Contains("zoho", StringComparison.Ordinal) ? Zoho : Procore);
        var (thread, bytes, started) = (Environment.CurrentManagedThreadId, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var answer = await (_services ?? throw new HttpRequestException("The services are gone.")).SendAsync(request, cancellationToken);
        if (thread == Environment.CurrentManagedThreadId)
        {
            Interlocked.Add(ref _bytes, GC.GetAllocatedBytesForCurrentThread() - bytes);
            Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - started);
        }
        else
        {
            Interlocked.Increment(ref _elsewhere);
        }

        Interlocked.Increment(ref _calls);
        if (request.Method == HttpMethod.Get && request.RequestUri.Query.Contains("page=", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _pages);
        }

        return answer;
    }
}

/// <summary>What the services took so far.</summary>
/// <param name="Calls">How many calls there were.</param>
/// <param name="Pages">How many of them asked for a page of a list.</param>
/// <param name="Bytes">What they allocated.</param>
/// <param name="Ticks">How long they took, on the clock that measures.</param>
internal sealed record Spent(long Calls, long Pages, long Bytes, long Ticks);
