namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// A budget that the server announced: so many calls are left until it resets. Every call that has ended is in the lowest number
/// heard since the last reset (what ended without telling is taken off here), and a call in flight may not be in it yet: the lowest
/// number less the calls in flight is never more than what is really left.
/// </summary>
internal sealed class LearnedBudget(int bit)
{
    /// <summary>Marks a call whose answer told about this budget.</summary>
    public int Bit { get; } = bit;

    /// <summary>The lowest number of calls left that was heard since the last reset.</summary>
    public long Heard { get; set; }

    /// <summary>Calls left to foreground work.</summary>
    public long Reserve { get; set; }

    /// <summary>When it resets, on the limiter's clock: the closest bound that was heard.</summary>
    public TimeSpan ResetsAt { get; set; }

    /// <summary>Whether a response has told about limits since the reset.</summary>
    public bool Renewed { get; set; }
}
