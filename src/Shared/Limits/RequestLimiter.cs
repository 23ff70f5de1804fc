namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Keeps a connection inside the server's limits: the <see cref="Admission"/> says when a call may start, and this class lets callers
/// wait until then. Foreground calls go first; within a priority it is first come, first served. All waits run on the
/// <see cref="TimeProvider"/>.
/// </summary>
internal sealed partial class RequestLimiter : IDisposable
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly TimeSpan _maxWait;
    private readonly Admission _admission;
    private readonly WaitingLine _line = new();
    private readonly ITimer _timer;
    private bool _isArmed;
    private bool _disposed;

    public RequestLimiter(LimiterOptions options, TimeProvider time)
    {
        _maxWait = options.MaxWait;
        _share = options.Share;
        _admission = new Admission(options);
        _time = time;
        _origin = time.GetTimestamp();
        _timer = time.CreateTimer(
            static state => ((RequestLimiter)state!).Wake(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_origin);

    /// <summary>Waits for a permit.</summary>
    /// <exception cref="PermitRefusedException">The wait would be longer than the options allow.</exception>
    public ValueTask<Permit> AcquireAsync(RequestPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_share is not null)
            Ask(ShareNeed.Calling);
        Waiter waiter;
        lock (_gate)
        {
            TimeSpan now = Now;
            if (!_line.IsAheadOf(priority) && _admission.Earliest(priority, needsSlot: true, now).At is { } at && at <= now)
                return new ValueTask<Permit>(Grant(priority));
            waiter = Enqueue(priority, permit: null, now);
        }
        return new ValueTask<Permit>(WaitAsync(waiter, cancellationToken));
    }

    internal ValueTask RenewAsync(Permit permit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_gate)
        {
            TimeSpan now = Now;
            _admission.EndFlight(permit, now);
            if (_admission.Earliest(RequestPriority.Foreground, needsSlot: false, now).At is { } at && at <= now)
            {
                Regrant(permit);
                return default;
            }
            waiter = Enqueue(RequestPriority.Foreground, permit, now);
        }
        return new ValueTask(WaitAsync(waiter, cancellationToken));
    }

    internal void Release(Permit permit) => Change(permit, static (admission, permit, now) =>
    {
        admission.GiveSlot();
        admission.EndFlight(permit, now);
    });

    /// <summary>Ends every wait with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _timer.Dispose();
        }
        EndAll(static () => Disposed());
        GiveBack();
    }

    private async Task<Permit> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        if (_share is not null)
            Ask(ShareNeed.Waiting);
        using CancellationTokenRegistration registration = cancellationToken.Register(() => Cancel(waiter, cancellationToken));
        return await waiter.Source.Task.ConfigureAwait(false);
    }

    private void Cancel(Waiter waiter, CancellationToken cancellationToken)
    {
        bool waiting = false;
        // Granted in the meantime: the caller has the permit and sees the cancellation on its next step.
        CallBack(() => waiting = WaitingLine.Remove(waiter));
        if (waiting)
            waiter.Source.TrySetCanceled(cancellationToken);
    }

    private Waiter Enqueue(RequestPriority priority, Permit? permit, TimeSpan now)
    {
        if (_disposed)
            throw Disposed();
        TimeSpan deadline = _maxWait >= TimeSpan.MaxValue - now ? TimeSpan.MaxValue : now + _maxWait;
        (TimeSpan? at, string limit) = _admission.Earliest(priority, permit is null, now);
        if (at > deadline)
            throw new PermitRefusedException(limit, at - now);
        var waiter = new Waiter(priority, permit, deadline);
        _line.Add(waiter);
        Arm(now);
        return waiter;
    }

    /// <summary>
    /// A change that a timer or a cancellation makes. An exception there ends the process, so what fails goes to those who wait: they would
    /// wait for ever otherwise.
    /// </summary>
    private void CallBack(Action change)
    {
        try
        {
            Change(change, static (_, change, _) => change());
        }
        catch (Exception exception)
        {
            EndAll(() => new InvalidOperationException("The request limiter failed; the call was not sent.", exception));
        }
    }

    private void EndAll(Func<Exception> why)
    {
        Waiter[] waiting;
        lock (_gate)
            waiting = _line.Empty();
        foreach (Waiter waiter in waiting)
            waiter.Source.TrySetException(why());
    }

    /// <summary>Changes what is known, and lets go whoever may go now.</summary>
    private void Change<T>(T told, Action<Admission, T, TimeSpan> change)
    {
        List<Waiter>? refused = null;
        lock (_gate)
        {
            change(_admission, told, Now);
            if (!_disposed && (_isArmed || !_line.IsEmpty || _share is not null))
                Drain(ref refused);
        }
        foreach (Waiter waiter in refused ?? [])
            waiter.Source.TrySetException(waiter.Refusal!);
    }

    private void Drain(ref List<Waiter>? refused)
    {
        TimeSpan now = Now;
        while (_line.First is { } waiter)
        {
            (TimeSpan? at, string limit) = _admission.Earliest(waiter.Priority, waiter.Permit is null, now);
            if (at <= now)
            {
                WaitingLine.Remove(waiter);
                waiter.Source.TrySetResult(waiter.Permit is null ? Grant(waiter.Priority) : Regrant(waiter.Permit));
            }
            else if (at > waiter.Deadline || now >= waiter.Deadline)
            {
                WaitingLine.Remove(waiter);
                waiter.Refusal = new PermitRefusedException(limit, at - now);
                (refused ??= []).Add(waiter);
            }
            else
            {
                break;
            }
        }
        Arm(now);
    }

    private void Arm(TimeSpan now)
    {
        TimeSpan next = Wakes(RequestPriority.Foreground, now), other = Wakes(RequestPriority.Background, now);
        next = next < other ? next : other;
        // Whoever has a share asks for it anew, or gives it back where nobody called.
        if (_admission.Share is { } share && (share.IsInUse || !_line.IsEmpty) && share.DueAt < next)
            next = share.DueAt;
        _isArmed = next != TimeSpan.MaxValue;
        // Timers count whole milliseconds, and very long ones are refused; waking early only looks again.
        double wait = Math.Min(Math.Max(1, Math.Ceiling((next - now).TotalMilliseconds)), TimeSpan.FromDays(1).TotalMilliseconds);
        _timer.Change(_isArmed ? TimeSpan.FromMilliseconds(wait) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // When whoever goes next at a priority may go, or is refused.
    private TimeSpan Wakes(RequestPriority priority, TimeSpan now) => _line.FirstOf(priority) is not { } waiter ? TimeSpan.MaxValue
        : _admission.Earliest(waiter.Priority, waiter.Permit is null, now).At is { } at && at < waiter.Deadline ? at : waiter.Deadline;

    private Permit Grant(RequestPriority priority)
    {
        _admission.TakeSlot();
        return Regrant(new Permit(this, priority) { InFlight = false });
    }

    private Permit Regrant(Permit permit)
    {
        _admission.BeginFlight(permit, Now);
        return permit;
    }

    private static ObjectDisposedException Disposed() => new(nameof(RequestLimiter), "The client has been disposed.");
}
