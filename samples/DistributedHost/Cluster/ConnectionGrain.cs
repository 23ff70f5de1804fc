namespace DistributedHost;

/// <summary>
/// Owns a connection as long as it lives: its loop begins with it and ends before it. That the directory has one of them at a time is what spreads the work; that an earlier one writes nothing
/// more is the store's epoch alone.
/// </summary>
[HomePlacement]
[CollectionAgeLimit(AlwaysActive = true)]
internal sealed class ConnectionGrain(OwnedRuns runs, ILocalSiloDetails node) : Grain, IConnectionGrain
{
    private OwnedRun? _run;

    private string Id => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _run = runs.Begin(Id);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _run is { } run ? runs.EndAsync(run) : Task.CompletedTask;

    public Task KeepAsync(SiloAddress home, bool moves)
    {
        if (moves && !home.Equals(node.SiloAddress)) MigrateOnIdle();
        else if (_run is not { MayBegin: false }) DeactivateOnIdle(); // the next look begins it anew
        return Task.CompletedTask;
    }

    public Task WakeAsync()
    {
        runs.Wake(Id);
        return Task.CompletedTask;
    }

    public Task RenewAsync()
    {
        runs.Renew(Id);
        return Task.CompletedTask;
    }
}
