namespace Zoho.Procore.Sdk.Shared;

/// <summary>A budget that the server announced: so many calls are left until it resets.</summary>
internal sealed class LearnedBudget
{
    /// <summary>Calls left, an estimate from below: lowered by every grant, corrected by every answer.</summary>
    public long Remaining { get; set; }

    /// <summary>Calls left to foreground work.</summary>
    public long Reserve { get; set; }

    /// <summary>When it resets, on the limiter's clock.</summary>
    public TimeSpan ResetsAt { get; set; }

    /// <summary>The youngest call whose answer was believed.</summary>
    public long Order { get; set; }
}
