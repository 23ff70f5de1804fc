namespace Procore.Client;

/// <summary>The answer to a sync. It says what was saved and what was not, without any index.</summary>
internal sealed record SyncAnswer<TEntity>
{
    public List<TEntity> Entities { get => field ?? []; init; }

    public List<SyncError> Errors { get => field ?? []; init; }
}
