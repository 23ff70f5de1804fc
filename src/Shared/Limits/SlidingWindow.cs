namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Ends of recent calls. A place stays taken from the grant until the window's length after the call has *ended*: the server
/// counted it somewhere in between, so no period of that length, on the server's clock, ever holds more than the limit.
/// </summary>
internal sealed class SlidingWindow(LimitWindow window)
{
    private readonly Queue<TimeSpan> _ends = new();

    public LimitWindow Definition { get; private set; } = window;

    public void Resize(int limit) => Definition = Definition with { Limit = limit };

    public void Ended(TimeSpan now) => _ends.Enqueue(now);

    /// <summary>When the next call may start; null when that depends on a call still in flight.</summary>
    public TimeSpan? Earliest(TimeSpan now, int inFlight, bool background, int percent)
    {
        Forget(now);
        int reserve = background ? LimitShare.Part(Definition.Reserve, percent) : 0;
        int capacity = Math.Max(1, LimitShare.Part(Definition.Limit, percent) - reserve);
        int excess = inFlight + _ends.Count - capacity;
        if (excess < 0)
            return now;
        return excess < _ends.Count ? _ends.ElementAt(excess) + Definition.Length + TimeSpan.FromTicks(1) : null;
    }

    /// <summary>The percent of the window that is taken.</summary>
    public int Used(TimeSpan now, int inFlight)
    {
        Forget(now);
        return LimitShare.PercentOf(inFlight + _ends.Count, Definition.Limit);
    }

    private void Forget(TimeSpan now)
    {
        while (_ends.Count > 0 && _ends.Peek() + Definition.Length < now)
            _ends.Dequeue();
    }
}
