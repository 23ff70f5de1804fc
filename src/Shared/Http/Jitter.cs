namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// Spreads the waits of calls that failed together, without a generator of its own: each number is mixed from the clock's timestamp and a
/// count. A clock that repeats makes the same waits again.
/// </summary>
internal sealed class Jitter(TimeProvider time)
{
    private long _count;

    /// <summary>A number from 0 to below 1.</summary>
    public double Next()
    {
        ulong mixed = (ulong)time.GetTimestamp() + ((ulong)Interlocked.Increment(ref _count) * 0x9E3779B97F4A7C15UL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }
}
