namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A cancellation that comes from the caller or from a time limit on a <see cref="TimeProvider"/>, and knows which of the two it was.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly object _gate = new();
    private readonly CancellationTokenSource _source = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _limit;
    private readonly DeadlinePool? _pool;
    private readonly ITimer? _timer;
    private CancellationTokenRegistration _registration;
    private CancellationToken _caller;
    private long _began;
    private bool _runs;
    private bool _struck;

    // A timer that runs already strikes no later than it has to. So it is set once for all calls that the deadline serves while it runs,
    // and stopped for none of them.
    private bool _isSet;

    public Deadline(TimeProvider time, TimeSpan limit, CancellationToken caller, DeadlinePool? pool = null)
    {
        (_time, _limit, _pool) = (time, limit, pool);
        if (limit != Timeout.InfiniteTimeSpan)
        {
            _timer = time.CreateTimer(
                static state => ((Deadline)state!).Strike(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        Begin(caller);
    }

    /// <summary>Cancelled by whichever comes first.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the time limit, and not the caller, ended it.</summary>
    public bool Expired => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Starts the time, for a caller of its own.</summary>
    public Deadline Begin(CancellationToken caller)
    {
        bool isSet;
        lock (_gate)
        {
            isSet = _isSet;
            (_caller, _began, _runs, _isSet) = (caller, _time.GetTimestamp(), true, true);
        }
        if (!isSet)
            _timer?.Change(_limit, Timeout.InfiniteTimeSpan);
        _registration = caller.Register(static state => Cancel((CancellationTokenSource)state!), _source);
        return this;
    }

    public void Dispose()
    {
        // Waits for a cancellation that is on its way.
        _registration.Dispose();
        bool struck;
        lock (_gate)
        {
            if (!_runs)
                return;
            (_runs, struck) = (false, _struck);
        }
#if NET
        // What somebody still has registered on the token is let go here.
        if (_pool is not null && !struck && _source.TryReset())
        {
            _pool.Return(this);
            return;
        }
#endif
        End();
    }

    /// <summary>Frees it for good.</summary>
    public void End()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    // The timer was set for the call that began first, or runs early by a tick, as timers of whole milliseconds do.
    private void Strike()
    {
        lock (_gate)
        {
            if (_struck)
                return;
            if (!_runs)
            {
                _isSet = false;
                return;
            }
            TimeSpan left = _limit - _time.GetElapsedTime(_began);
            if (left > TimeSpan.Zero)
            {
                _timer!.Change(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                return;
            }
            _struck = true;
        }
        Cancel(_source);
    }

    // An exception on a timer's thread ends the process.
    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The work that it limited is over.
        }
        catch (AggregateException)
        {
            // What somebody registered on the token has failed. The work sees that it is cancelled, which is what was to be said.
        }
    }
}
