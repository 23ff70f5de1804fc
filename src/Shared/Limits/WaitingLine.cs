namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Who waits for a permit: foreground calls before background calls, each in the order in which they came. Guarded by the limiter's lock.
/// </summary>
internal sealed class WaitingLine
{
    private readonly LinkedList<Waiter>[] _queues = [new(), new()];

    public bool IsEmpty => First is null;

    /// <summary>Who goes next; null when nobody waits.</summary>
    public Waiter? First => FirstOf(RequestPriority.Foreground) ?? FirstOf(RequestPriority.Background);

    /// <summary>Who goes next at a priority.</summary>
    public Waiter? FirstOf(RequestPriority priority) => _queues[(int)priority].First?.Value;

    /// <summary>Whether somebody waits whom a call of this priority may not overtake.</summary>
    public bool IsAheadOf(RequestPriority priority) => FirstOf(RequestPriority.Foreground) is not null || FirstOf(priority) is not null;

    public void Add(Waiter waiter)
    {
        // A renewal already holds a slot that others may wait for, so it goes to the front.
        if (waiter.Permit is null)
            _queues[(int)waiter.Priority].AddLast(waiter.Node);
        else
            _queues[0].AddFirst(waiter.Node);
    }

    /// <summary>Takes somebody out of the line; false when nobody there waits any more.</summary>
    public static bool Remove(Waiter waiter)
    {
        if (waiter.Node.List is not { } queue)
            return false;
        queue.Remove(waiter.Node);
        return true;
    }

    /// <summary>Sends everybody home.</summary>
    public Waiter[] Empty()
    {
        Waiter[] waiting = [.. _queues[0], .. _queues[1]];
        foreach (LinkedList<Waiter> queue in _queues)
            queue.Clear();
        return waiting;
    }
}
