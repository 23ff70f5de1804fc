namespace ZohoProcore.Sync;

/// <summary>What a plan makes of a decision.</summary>
public enum DecisionEffect
{
    /// <summary>It allows a write of the plan, which uses it up.</summary>
    Allows,

    /// <summary>What it allowed stands in Procore already.</summary>
    Done,

    /// <summary>It ends: what it was about changed.</summary>
    Lapses,
}

/// <summary>A decision that the plan uses or ends. One that holds and goes on holding is not named.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Effect">What becomes of it.</param>
/// <param name="OriginId">The commitment, or empty.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record OrderDecisionUse(string DecisionId, DecisionEffect Effect, string OriginId, string Reason);
