namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A cancellation that comes from the caller or from a time limit on a <see cref="TimeProvider"/>, and knows which of the two it was.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationToken _caller;
    private readonly ITimer? _timer;

    public Deadline(TimeProvider time, TimeSpan limit, CancellationToken caller)
    {
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        if (limit != Timeout.InfiniteTimeSpan)
            _timer = time.CreateTimer(static state => End((CancellationTokenSource)state!), _source, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled by whichever comes first.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time limit, and not the caller, ended it.</summary>
    public bool Expired => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    // An exception on a timer's thread ends the process.
    private static void End(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // A timer may still run after it was disposed: the work that it limited is over.
        }
        catch (AggregateException)
        {
            // What somebody registered on the token has failed. The work sees that it is cancelled, which is what was to be said.
        }
    }
}
