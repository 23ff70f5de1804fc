using System.Collections;
using System.Reflection;

namespace ZohoProcore.Sync.Tests;

/// <summary>A store that counts what it is asked and how much it answers.</summary>
public class CountingStore : DispatchProxy
{
    private readonly SortedDictionary<string, int> _questions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private ISyncStore _store = null!;

    /// <summary>How often each question was put, by its name.</summary>
    public IReadOnlyDictionary<string, int> Questions => _questions;

    /// <summary>How many records, links and the like were answered, by the question's name.</summary>
    public IReadOnlyDictionary<string, int> Answers => _answers;

    public static (ISyncStore Store, CountingStore Counts) Of(ISyncStore store)
    {
        var counting = Create<ISyncStore, CountingStore>();
        var counts = (CountingStore)(object)counting;
        counts._store = store;
        return (counting, counts);
    }

    public void Forget()
    {
        _questions.Clear();
        _answers.Clear();
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(_store, args);
        lock (_questions) Add(_questions, targetMethod.Name, 1);
        if (answer is IAsyncEnumerable<SyncRecord> records) return CountAsync(records, targetMethod.Name);
        if (answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            // A store in memory has its answers at once.
            Assert.True((bool)type.GetProperty(nameof(ValueTask<>.IsCompletedSuccessfully))!.GetValue(answer)!, targetMethod.Name);
            if (type.GetProperty(nameof(ValueTask<>.Result))!.GetValue(answer) is ICollection all) lock (_questions) Add(_answers, targetMethod.Name, all.Count);
        }

        return answer;
    }

    private static void Add(SortedDictionary<string, int> counts, string name, int count) =>
        counts[name] = (counts.TryGetValue(name, out var known) ? known : 0) + count;

    private async IAsyncEnumerable<SyncRecord> CountAsync(IAsyncEnumerable<SyncRecord> records, string name)
    {
        await foreach (var record in records)
        {
            lock (_questions) Add(_answers, name, 1);
            yield return record;
        }
    }
}
