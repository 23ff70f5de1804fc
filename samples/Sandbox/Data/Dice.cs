namespace Sandbox;

/// <summary>Reproducible chance: the same seed and purpose always throw the same, whatever was thrown for other purposes.</summary>
/// <remarks>The generator is spelled out (SplitMix64) because the framework does not promise its own sequence for a seed.</remarks>
public sealed class Dice
{
    private ulong _state;

    public Dice(long seed, string purpose) => _state = Mix((ulong)seed ^ Hash(purpose));

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)((ulong)(uint)(Next() >> 32) * (ulong)limit >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>An amount in cents from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public decimal Cents(int low, int high) => Between(low * 100, high * 100) / 100m;

    /// <summary>True or false, evenly.</summary>
    public bool Flip() => (Next() >> 63) == 0;

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of the choices.</summary>
    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>One of the choices.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>The items in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text) hash = (hash ^ character) * 1099511628211UL;
        return hash;
    }
}
