using System.Collections;
using System.Diagnostics;
using System.Reflection;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>A store that counts what it is asked, the rows that it answers and the scans that end in it, and tells what it takes itself. It is one that answers at once, as the one in memory does.</summary>
internal class CountedStore : DispatchProxy
{
    private readonly SortedDictionary<string, long> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Func<object, long>> _rowsOf = [];
    private ISyncStore _inner = null!;

    /// <summary>How often it was asked something, by the question's name.</summary>
    public IReadOnlyDictionary<string, long> Questions => _questions;

    /// <summary>How many rows were in its answers.</summary>
    public long Rows { get; private set; }

    /// <summary>How many scans were worked off.</summary>
    public long Scans { get; private set; }

    /// <summary>What it took, in ticks of the <see cref="Stopwatch"/>.</summary>
    public long Ticks { get; private set; }

    public static (ISyncStore Store, CountedStore Counts) Over(ISyncStore inner)
    {
        var store = Create<IWholeStore, CountedStore>();
        ((CountedStore)store)._inner = inner;
        return (store, (CountedStore)store);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (args is [_, ChangeSet changes, ..]) Scans += changes.Completed.Concat(changes.Deferred).Count(claim => HostStore.Scans.Contains(claim.Item.Key));
        _questions[targetMethod!.Name] = _questions.GetValueOrDefault(targetMethod.Name) + 1;
        var started = Stopwatch.GetTimestamp();
        var answer = targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        Ticks += Stopwatch.GetTimestamp() - started;
        if (answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>)) Rows += RowsOf(type)(answer);
        return answer;
    }

    private static long CountRows<T>(object answer)
    {
        var done = (ValueTask<T>)answer;
        return done.IsCompletedSuccessfully && done.Result is { } result ? result is ICollection all ? all.Count : 1 : 0;
    }

    private Func<object, long> RowsOf(Type type)
    {
        if (!_rowsOf.TryGetValue(type, out var rows))
        {
            _rowsOf[type] = rows = typeof(CountedStore).GetMethod(nameof(CountRows), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, long>>();
        }

        return rows;
    }
}
