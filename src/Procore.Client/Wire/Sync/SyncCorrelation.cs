using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Finds for every item of a batch what the answer says about it: by origin id or id, never by place.</summary>
internal static class SyncCorrelation
{
    public static void Apply<TInput, TEntity>(
        ReadOnlySpan<TInput> inputs,
        SyncAnswer<TEntity> answer,
        Func<TInput, SyncEcho<TEntity>, SyncOutcome> judge,
        Span<SyncItem<TInput, TEntity>> items,
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched)
        where TInput : ISyncInput
        where TEntity : class, ISyncEntity
    {
        // Null: two records under one origin id, or one under two, and nobody knows which of them the item is.
        var echoesByOrigin = new Dictionary<string, SyncEcho<TEntity>?>(StringComparer.Ordinal);
        var echoesById = new Dictionary<long, SyncEcho<TEntity>?>();
        foreach (Row<TEntity> row in answer.Entities)
        {
            SyncEcho<TEntity> echo = row.Value is { } entity ? SyncEcho<TEntity>.Of(entity, entity.Id, entity.OriginId)
                : SyncEcho<TEntity>.Of(row.Unreadable!);
            bool isDouble = echo.Id > 0 && echoesById.TryGetValue(echo.Id, out SyncEcho<TEntity>? same) && same?.OriginId != echo.OriginId;
            if (isDouble && echoesById[echo.Id]?.OriginId is { Length: > 0 } other)
                echoesByOrigin[other] = null;
            if (echo.Id > 0)
                echoesById[echo.Id] = isDouble ? null : echo;
            if (echo.OriginId is { Length: > 0 } originId)
            {
                bool isOther = echoesByOrigin.TryGetValue(originId, out SyncEcho<TEntity>? known) && known?.Id != echo.Id;
                echoesByOrigin[originId] = isOther || isDouble ? null : echo;
            }
        }

        var errorsByOrigin = new Dictionary<string, SyncError?>(StringComparer.Ordinal);
        var errorsById = new Dictionary<long, SyncError?>();
        foreach (SyncError error in answer.Errors)
        {
            if (error.OriginId is { Length: > 0 } originId)
                errorsByOrigin[originId] = error;
            if (error.Id is { } id)
                errorsById[id] = error;
        }

        var used = new HashSet<SyncError>(ReferenceComparer.Instance);
        for (int i = 0; i < inputs.Length; i++)
        {
            TInput input = inputs[i];
            // An error outweighs an entity: what needs attention must not look saved.
            if (Find(input, errorsByOrigin, errorsById) is { } error)
            {
                used.Add(error);
                items[i] = new() { Input = input, Outcome = SyncOutcome.Failed, Errors = error.Errors };
            }
            else if (Find(input, echoesByOrigin, echoesById) is { } echo && IsOf(input, echo))
            {
                items[i] = echo.Saved(input, judge(input, echo));
            }
            else
            {
                items[i] = new() { Input = input, Outcome = SyncOutcome.Unknown };
            }
        }

        foreach (SyncError error in answer.Errors)
        {
            if (used.Contains(error))
                continue;
            // A batch of one has only one item that an anonymous error can be about.
            bool anonymous = error.Id is null && string.IsNullOrEmpty(error.OriginId);
            if (anonymous && inputs.Length == 1 && answer.Errors.Count == 1 && items[0].Outcome == SyncOutcome.Unknown)
                items[0] = new() { Input = inputs[0], Outcome = SyncOutcome.Failed, Errors = error.Errors };
            else
                unmatched.Add(error.Errors);
        }

        unmatched.AddRange(answer.Beside);
    }

    private static T? Find<T>(ISyncInput input, Dictionary<string, T?> byOrigin, Dictionary<long, T?> byId)
        where T : class
    {
        if (input.OriginId is { Length: > 0 } originId && byOrigin.TryGetValue(originId, out T? found))
            return found;
        return input.Id is { } id && byId.TryGetValue(id, out found) ? found : null;
    }

    /// <summary>
    /// Whether an echo is the item's: one of another id, or of another integration's origin id, is about another record, whatever else
    /// fits.
    /// </summary>
    private static bool IsOf<TEntity>(ISyncInput input, SyncEcho<TEntity> echo)
        where TEntity : class =>
        !(input.Id is { } asked && echo.Id > 0 && echo.Id != asked)
        && OriginGuard.IsOwn(input.OriginId, echo.OriginId);

    private sealed class ReferenceComparer : IEqualityComparer<SyncError>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(SyncError? x, SyncError? y) => ReferenceEquals(x, y);

        public int GetHashCode(SyncError obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
