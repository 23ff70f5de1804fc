using System.Reflection;

namespace ZohoProcore.Sync.Tests;

/// <summary>A store that knows what rests on what.</summary>
internal interface IUsingStore : ISyncStore, IUsedSnapshots;

/// <summary>
/// The store as the engine has it. Whatever it puts in the place of something says what it saw there: else what somebody else said meanwhile would be lost.
/// A test can have something happen right before the engine stores.
/// </summary>
public class WatchedStore : DispatchProxy
{
    private readonly List<string> _blind = [];
    private ISyncStore _store = null!;

    /// <summary>What happens right before the engine stores something.</summary>
    public Func<ChangeSet, Task>? BeforeSave { get; set; }

    /// <summary>What happens between the store's answer whose a connection is and whoever asked.</summary>
    public Func<Task>? OwnerTold { get; set; }

    /// <summary>What happens right before the engine reads a list of records.</summary>
    public Action? BeforeRecords { get; set; }

    /// <summary>What was put over something else without a look.</summary>
    public IReadOnlyList<string> Blind
    {
        get
        {
            lock (_blind) return [.. _blind];
        }
    }

    public static (ISyncStore Store, WatchedStore Watch) Of(ISyncStore store)
    {
        var watched = store is IUsedSnapshots ? Create<IUsingStore, WatchedStore>() : Create<ISyncStore, WatchedStore>();
        var watch = (WatchedStore)(object)watched;
        watch._store = store;
        return (watched, watch);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(ISyncStore.SaveAsync)) return new ValueTask(SaveAsync((string)args![0]!, (ChangeSet)args[1]!, (CancellationToken)args[2]!));
        if (targetMethod.Name == nameof(ISyncStore.ReadRecordsAsync)) BeforeRecords?.Invoke();
        if (targetMethod.Name == nameof(ISyncStore.GetOwnerAsync) && OwnerTold is { } told) return new ValueTask<ConnectionOwner?>(TellAsync((string)args![0]!, told, (CancellationToken)args[1]!));
        return targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }

    private async Task SaveAsync(string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        if (BeforeSave is { } before) await before(changes);
        var unseen = Unseen(changes).ToList();
        lock (_blind) _blind.AddRange(unseen);
        await _store.SaveAsync(connectionId, changes, cancellationToken);
    }

    private async Task<ConnectionOwner?> TellAsync(string connectionId, Func<Task> told, CancellationToken cancellationToken)
    {
        var owner = await _store.GetOwnerAsync(connectionId, cancellationToken);
        await told();
        return owner;
    }

    private static IEnumerable<string> Unseen(ChangeSet changes)
    {
        var basis = changes.Basis ?? new();
        var records = changes.Records.Where(record => !basis.Records.ContainsKey(record.Key)).Select(record => $"record {record.Key}");
        var reviews = changes.Reviews.Where(item => item.Decision is not null && item.Status == ReviewStatus.Decided && changes.Epoch is null && !basis.Reviews.ContainsKey(item.Id)).Select(item => $"question {item.Id}");
        var links = changes.Epoch is null
            ? changes.Links.Concat(changes.RemovedLinks).Where(link => !basis.Links.Any(one => one.Kind == link.Kind && one.ZohoId == link.ZohoId)).Select(link => $"links of {link.Kind} {link.ZohoId}")
            : [];
        var decisions = changes.EndedDecisions.Where(id => !basis.Decisions.Contains(id)).Select(id => $"decision {id}");
        var notes = changes.Cursors.Keys.Where(name => name is "state" or "policies" && !basis.Cursors.ContainsKey(name)).Select(name => $"note {name}");
        return [.. records, .. reviews, .. links, .. decisions, .. notes];
    }
}
