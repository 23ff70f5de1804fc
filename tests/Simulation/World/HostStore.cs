using System.Collections.Concurrent;
using System.Reflection;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Everything that the core asks of a store of ours.</summary>
internal interface IWholeStore : ISyncStore, IGroupedStore, ISharingStore;

/// <summary>The same of one that knows what rests on what.</summary>
internal interface IUsingStore : IWholeStore, IUsedSnapshots;

/// <summary>
/// The store as one process sees it: every call takes a moment, is a point at which the process may die, before it and after it, and may fail before or after it
/// had its effect. Whatever methods the store has, they all go through here.
/// </summary>
internal class HostStore : DispatchProxy
{
    private static readonly ConcurrentDictionary<MethodInfo, Func<HostStore, MethodInfo, object?[], object>> Callers = new();
    /// <summary>The scans that come back by themselves.</summary>
    internal static readonly IReadOnlyCollection<RecordKey> Scans = [RecordKey.OrderScan, RecordKey.FullScan, RecordKey.CommitmentScan, RecordKey.Directory];
    private ISyncStore _inner = null!;
    private HostProcess _process = null!;

    public static ISyncStore Create(ISyncStore inner, HostProcess process)
    {
        var store = inner is IUsedSnapshots ? Create<IUsingStore, HostStore>() : Create<IWholeStore, HostStore>();
        ((HostStore)store)._inner = inner;
        ((HostStore)store)._process = process;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is [_, ChangeSet changes, ..])
        {
            _process.World.Scans += changes.Completed.Concat(changes.Deferred).Count(claim => Scans.Contains(claim.Item.Key));
        }

        return Callers.GetOrAdd(targetMethod!, CallerOf)(this, targetMethod!, args ?? []);
    }

    private static Func<HostStore, MethodInfo, object?[], object> CallerOf(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(ValueTask))
        {
            return static (store, called, arguments) => new ValueTask(store.CallAsync(called, async () =>
            {
                await (ValueTask)store.Call(called, arguments);
                return true;
            }));
        }

        if (type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            return typeof(HostStore).GetMethod(nameof(Generic), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments())
                .CreateDelegate<Func<HostStore, MethodInfo, object?[], object>>();
        }

        return static (store, called, arguments) =>
        {
            store._process.ThrowIfDead();
            return store.Call(called, arguments);
        };
    }

    private static object Generic<T>(HostStore store, MethodInfo method, object?[] arguments) =>
        new ValueTask<T>(store.CallAsync(method, async () => await (ValueTask<T>)store.Call(method, arguments)));

    private async Task<T> CallAsync<T>(MethodInfo method, Func<Task<T>> call)
    {
        var writes = IsWrite(method);
        await _process.StoreLatencyAsync();
        await _process.StepAsync($"store {method.Name} before");
        if (writes)
        {
            _process.World.StoreTrouble(method.Name, after: false);
        }

        var result = await call();
        if (method.Name == nameof(ISyncStore.GetOwnerAsync) && _process.World.Holds is { } holds)
        {
            await holds(_process, "owner told"); // what it was told then is of before
        }

        if (writes)
        {
            await _process.StepAsync($"store {method.Name} after");
            _process.World.StoreTrouble(method.Name, after: true);
        }

        return result;
    }

    private object Call(MethodInfo method, object?[] arguments) => method.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static bool IsWrite(MethodInfo method) =>
        !method.Name.StartsWith("Get", StringComparison.Ordinal) && !method.Name.StartsWith("List", StringComparison.Ordinal)
        && !method.Name.StartsWith("Find", StringComparison.Ordinal) && !method.Name.StartsWith("Next", StringComparison.Ordinal);
}
