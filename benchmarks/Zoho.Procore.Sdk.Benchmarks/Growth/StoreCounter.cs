using System.Collections;
using System.Reflection;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>What a store in a database is to the core.</summary>
internal interface ICountedStore : ISyncStore, IGroupedStore, ISharingStore, IUsedSnapshots;

/// <summary>A store that counts what it is asked and how many rows it answers.</summary>
public class StoreCounter : DispatchProxy
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (long Calls, long Rows)> _counts = new(StringComparer.Ordinal);
    private ISyncStore _store = null!;

    internal static (ISyncStore Store, StoreCounter Counts) Of(RelationalSyncStore store)
    {
        var counting = Create<ICountedStore, StoreCounter>();
        var counts = (StoreCounter)(object)counting;
        counts._store = store;
        return (counting, counts);
    }

    /// <summary>What was asked since the last time, by the question's name.</summary>
    internal IReadOnlyDictionary<string, (long Calls, long Rows)> Take()
    {
        lock (_gate)
        {
            var taken = new SortedDictionary<string, (long Calls, long Rows)>(_counts, StringComparer.Ordinal);
            _counts.Clear();
            return taken;
        }
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_store, args);
        var name = targetMethod.Name + (args is [_, LinkQuery link, ..] ? $" {link.Kind}{(link.ZohoIds is null && link.ProcoreIds is null ? " all" : "")}"
            : args is [_, CommitmentQuery asked, ..] ? asked.OrderIds is null && asked.OriginIds is null ? " of projects" : " by id" : "");
        Add(name, 1, 0);
        if (answer is IAsyncEnumerable<SyncRecord> records) return CountAsync(records, name);

        // SQLite has its answers at once.
        if (answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            && (bool)type.GetProperty(nameof(ValueTask<>.IsCompletedSuccessfully))!.GetValue(answer)!)
        {
            // Read once alone: what is given on is another one.
            var task = (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(answer, null)!;
            var result = task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task);
            Add(name, 0, targetMethod.DeclaringType == typeof(IGroupedStore) || result is null ? 0 : result is ICollection all ? all.Count : 1);
            return Activator.CreateInstance(type, task);
        }

        return answer;
    }

    private void Add(string name, long calls, long rows)
    {
        lock (_gate)
        {
            var (before, known) = _counts.GetValueOrDefault(name);
            _counts[name] = (before + calls, known + rows);
        }
    }

    private async IAsyncEnumerable<SyncRecord> CountAsync(IAsyncEnumerable<SyncRecord> records, string name)
    {
        await foreach (var record in records)
        {
            Add(name, 0, 1);
            yield return record;
        }
    }
}
