namespace Procore.Client;

/// <summary>
/// Finds out whether a refused write was refused because its contract is locked. What Procore says then is not documented, so the contract
/// is asked: its status tells, and reading it changes nothing.
/// </summary>
internal sealed class CommitmentLocks<TContract>(Func<long, long, CancellationToken, Task<TContract>> read)
    where TContract : class, ICommitment
{
    /// <summary>Waits for a write, and turns its refusal into <see cref="ProcoreLockedException"/> when the contract is locked.</summary>
    public async Task<T> ExplainAsync<T>(Task<T> write, long projectId, long contractId, CancellationToken cancellationToken)
    {
        try
        {
            return await write.ConfigureAwait(false);
        }
        catch (ProcoreException refusal) when (CommitmentLocks.MayBeLock(refusal))
        {
            if (await FindAsync(projectId, contractId, cancellationToken).ConfigureAwait(false) is { } locked)
                throw CommitmentLocks.Exception(locked, refusal);
            throw;
        }
    }

    /// <inheritdoc cref="ExplainAsync{T}" />
    public async Task ExplainAsync(Task write, long projectId, long contractId, CancellationToken cancellationToken) =>
        await ExplainAsync(Finish(write), projectId, contractId, cancellationToken).ConfigureAwait(false);

    /// <summary>The contract when it is locked; null when it is not, or cannot be read.</summary>
    public async Task<TContract?> FindAsync(long projectId, long contractId, CancellationToken cancellationToken)
    {
        try
        {
            TContract contract = await read(projectId, contractId, cancellationToken).ConfigureAwait(false);
            return contract.IsLocked ? contract : null;
        }
        catch (ProcoreException)
        {
            // The write's own failure is what the caller has to see.
            return null;
        }
    }

    private static async Task<bool> Finish(Task write)
    {
        await write.ConfigureAwait(false);
        return true;
    }
}

/// <summary>The part that needs no reading.</summary>
internal static class CommitmentLocks
{
    /// <summary>Whether a refusal is of a status that a lock can have.</summary>
    public static bool MayBeLock(ProcoreException refusal) => refusal.Status is 400 or 403 or 409 or 422;

    public static bool AnyRefused<TInput, TEntity>(SyncResult<TInput, TEntity> result, Func<TInput, bool> concerned)
        where TEntity : class =>
        result.Items.Any(item => IsRefused(item, concerned));

    /// <summary>Marks every refused line of a locked contract.</summary>
    public static SyncResult<TInput, TEntity> Explain<TInput, TEntity>(SyncResult<TInput, TEntity> result, ICommitment? locked)
        where TEntity : class =>
        locked is null ? result : Explain(result, _ => true, _ => locked);

    /// <summary>Marks every refused contract that is among the locked ones.</summary>
    public static SyncResult<TInput, TContract> Explain<TInput, TContract>(
        SyncResult<TInput, TContract> result, Func<TInput, bool> concerned, IReadOnlyList<TContract> locked)
        where TInput : ISyncInput
        where TContract : class, ICommitment =>
        Explain(
            result,
            concerned,
            input => locked.FirstOrDefault(contract =>
                contract.Id == input.Id
                    || (input.OriginId is { Length: > 0 } && string.Equals(contract.OriginId, input.OriginId, StringComparison.Ordinal))));

    public static ProcoreLockedException Exception(ICommitment contract, ProcoreException? refusal) => new(
        $"The contract is {contract.StatusName}: while it is, Procore lets nobody change its vendor and lines or delete it. Change "
            + "its status first, or leave the change to a person."
            + (refusal is null ? "" : " " + refusal.Message),
        refusal)
    {
        ContractId = contract.Id,
        ContractStatus = contract.StatusName,
    };

    private static bool IsRefused<TInput, TEntity>(SyncItem<TInput, TEntity> item, Func<TInput, bool> concerned)
        where TEntity : class =>
        item.Outcome == SyncOutcome.Failed && concerned(item.Input) && (item.Exception is null || MayBeLock(item.Exception));

    private static SyncResult<TInput, TEntity> Explain<TInput, TEntity>(
        SyncResult<TInput, TEntity> result, Func<TInput, bool> concerned, Func<TInput, ICommitment?> lockOf)
        where TEntity : class => new(
            [
                .. result.Items.Select(item => IsRefused(item, concerned) && lockOf(item.Input) is { } contract
                    ? item with { Exception = Exception(contract, item.Exception) }
                    : item),
            ],
            result.UnmatchedErrors);
}
