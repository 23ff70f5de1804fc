using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What the services said to questions that every scan puts again: a scan without changes asks none of them. What is asked about, and is
/// another one by then, is another question. That something is missing is no answer to keep where a person is asked to see to it.
/// </summary>
internal sealed class AnswerMemory(TimeProvider time)
{
    /// <summary>How long an answer stands before it is asked for again.</summary>
    public static readonly Duration Stands = Duration.FromDays(1);

    private readonly ConcurrentDictionary<string, (object? Answer, Instant At)> _answers = new(StringComparer.Ordinal);

    /// <summary>The answer as it is known, or as it is given now. One that is not certain is given and not kept.</summary>
    public async Task<T> GetAsync<T>(string question, Func<Task<(T Answer, bool IsCertain)>> ask)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (_answers.TryGetValue(question, out var known) && now - known.At < Stands)
        {
            return (T)known.Answer!;
        }

        var (answer, isCertain) = await ask().ConfigureAwait(false);
        if (isCertain)
        {
            foreach (var old in _answers.Where(one => now - one.Value.At >= Stands))
            {
                _ = _answers.TryRemove(old.Key, out _);
            }

            _answers[question] = (answer, now);
        }

        return answer;
    }

    /// <summary>Has everything asked for again.</summary>
    public void Forget() => _answers.Clear();
}
