using System.Collections.Concurrent;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Deadlines of one length. One that did not strike serves the next call: its timer is set anew, and none is made.</summary>
internal sealed class DeadlinePool(TimeProvider time, TimeSpan limit) : IDisposable
{
    private readonly ConcurrentQueue<Deadline> _idle = new();
    private volatile bool _disposed;

    public TimeSpan Limit => limit;

    /// <summary>Begins one. Whoever disposes it gives it back.</summary>
    public Deadline Begin(CancellationToken caller) => _idle.TryDequeue(out Deadline? deadline)
        ? deadline.Begin(caller) : new Deadline(time, limit, caller, this);

    /// <summary>Takes one back of which nobody knows any more.</summary>
    public void Return(Deadline deadline)
    {
        _idle.Enqueue(deadline);
        if (_disposed)
            Empty();
    }

    public void Dispose()
    {
        _disposed = true;
        Empty();
    }

    private void Empty()
    {
        while (_idle.TryDequeue(out Deadline? deadline))
            deadline.End();
    }
}
