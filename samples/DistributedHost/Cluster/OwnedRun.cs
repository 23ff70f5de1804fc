using EmbeddedHost;

namespace DistributedHost;

/// <summary>The loop of a connection that this node owns.</summary>
internal sealed class OwnedRun(string connectionId) : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _leaves = new();
    private readonly CancellationTokenSource _cut = new();
    private readonly TimeProvider _wall = TimeProvider.System;
    private long _ended;

    public string ConnectionId => connectionId;

    /// <summary>Asks it to end.</summary>
    public CancellationToken Leaves => _leaves.Token;

    /// <summary>Cuts it off.</summary>
    public CancellationToken Cut => _cut.Token;

    /// <summary>The loop.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Whether it ended by a defect, after which it pauses.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Whether another one may begin in its place.</summary>
    public bool MayBegin => Running.IsCompleted && (!HasFailed || _wall.GetElapsedTime(_ended) > PauseAfterFailure);

    public void Start(Func<Task> run) => Running = Task.Run(async () =>
    {
        try
        {
            await run();
        }
        finally
        {
            _ended = _wall.GetTimestamp();
        }
    });

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task EndAsync()
    {
        _cut.CancelAfter(SyncWorker.DrainTime);
        await _leaves.CancelAsync();
        await Running;
        Dispose();
    }

    public void Dispose()
    {
        _leaves.Dispose();
        _cut.Dispose();
    }
}
