using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>The store as the host has it, counting what is asked of it and how many rows it answers.</summary>
public class CountedStore : DispatchProxy
{
    private static readonly ConcurrentDictionary<MethodInfo, MethodInfo> Counters = new();
    private readonly ConcurrentQueue<(string Question, int Rows)> _answers = new();
    private ISyncStore _store = null!;

    /// <summary>What was asked since it was forgotten, and how many rows were answered each time.</summary>
    public IReadOnlyCollection<(string Question, int Rows)> Answers => _answers;

    /// <summary>Stands before a store.</summary>
    public static (ISyncStore Store, CountedStore Counts) Of(ISyncStore store)
    {
        var counted = Create<ISyncStore, CountedStore>();
        var counts = (CountedStore)(object)counted;
        counts._store = store;
        return (counted, counts);
    }

    public void Forget() => _answers.Clear();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        if (targetMethod.ReturnType is not { IsGenericType: true } type)
        {
            _answers.Enqueue((targetMethod.Name, 0));
            return answer;
        }

        var counter = type.GetGenericTypeDefinition() == typeof(ValueTask<>) ? nameof(OneAsync) : nameof(ManyAsync);
        var count = Counters.GetOrAdd(targetMethod, _ => typeof(CountedStore).GetMethod(counter, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type.GetGenericArguments()));
        return count.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [targetMethod.Name, answer], null);
    }

    private async ValueTask<T> OneAsync<T>(string question, ValueTask<T> answering)
    {
        var answer = await answering;
        _answers.Enqueue((question, answer is ICollection all ? all.Count : answer is null ? 0 : 1));
        return answer;
    }

    private async IAsyncEnumerable<T> ManyAsync<T>(string question, IAsyncEnumerable<T> answers)
    {
        var rows = 0;
        try
        {
            await foreach (var one in answers)
            {
                rows++;
                yield return one;
            }
        }
        finally
        {
            _answers.Enqueue((question, rows)); // whoever stops early has read no more
        }
    }
}
