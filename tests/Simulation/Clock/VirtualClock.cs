namespace Simulation;

/// <summary>
/// A clock that stands still while anything can run, and jumps to the next timer when nothing can. It needs a pool of one thread (<see cref="OneThread"/>): its
/// pump is a work item that queues itself behind all others, and that fires one timer when it finds none behind it.
/// </summary>
/// <param name="start">What the clock shows at first.</param>
/// <param name="seed">Decides in which order timers fire that are due at the same time.</param>
internal sealed class VirtualClock(DateTimeOffset start, int seed) : TimeProvider, IThreadPoolWorkItem
{
    private readonly PriorityQueue<(VirtualTimer Timer, long Armed), (long Due, int Lot, long Order)> _timers = new();
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Random _lots = new(seed);
    private long _elapsed;
    private long _order;
    private volatile bool _isRunning;

    /// <summary>Completes when nothing can ever run any more.</summary>
    public Task Stalled => _stalled.Task;

    /// <summary>How many timers have fired.</summary>
    public long Fired { get; private set; }

    /// <summary>How many timers wait for their time.</summary>
    public int Waiting => _timers.UnorderedItems.Count(one => one.Element.Timer.Armed == one.Element.Armed);

    /// <summary>How much time has passed.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_elapsed);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => start + Elapsed;

    public override long GetTimestamp() => _elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Starts the pump.</summary>
    public void Start()
    {
        _isRunning = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Stops the pump; timers that are armed never fire.</summary>
    public void Stop() => _isRunning = false;

    void IThreadPoolWorkItem.Execute()
    {
        if (!_isRunning)
        {
            return;
        }

        if (ThreadPool.PendingWorkItemCount == 0 && !FireNext())
        {
            _isRunning = false;
            _stalled.TrySetResult();
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool FireNext()
    {
        while (_timers.TryDequeue(out var next, out var at))
        {
            if (next.Timer.Armed == next.Armed)
            {
                _elapsed = Math.Max(_elapsed, at.Due);
                Fired++;
                next.Timer.Fire();
                return true;
            }
        }

        return false;
    }

    private long Arm(VirtualTimer timer, TimeSpan dueTime)
    {
        var order = ++_order;
        _timers.Enqueue((timer, order), (_elapsed + dueTime.Ticks, _lots.Next(), order));
        return order;
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        /// <summary>Which arming counts; 0: none.</summary>
        public long Armed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_isDisposed)
            {
                return false;
            }

            _period = period;
            Armed = dueTime == Timeout.InfiniteTimeSpan ? 0 : clock.Arm(this, dueTime);
            return true;
        }

        public void Fire()
        {
            Armed = _period > TimeSpan.Zero ? clock.Arm(this, _period) : 0;
            callback(state);
        }

        public void Dispose()
        {
            _isDisposed = true;
            Armed = 0;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
