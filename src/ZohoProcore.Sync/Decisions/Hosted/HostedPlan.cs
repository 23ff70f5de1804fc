namespace ZohoProcore.Sync;

/// <summary>A record's plan, and what becomes of it and of the decisions about it.</summary>
internal sealed record HostedPlan
{
    public required PlannedRecord Record { get; init; }

    /// <summary>The hash of what the record says: what a decision to leave it out, or to accept it, is bound to.</summary>
    public required string SourceHash { get; init; }

    /// <summary>The hash of the plan and of both sides as they were: what an approval is bound to.</summary>
    public required string StateHash { get; init; }

    /// <summary>The decisions that ended, because the record says something else than it did.</summary>
    public IReadOnlyList<OrderDecision> Lapsed { get; init; } = [];

    /// <summary>The decisions that the plan rests on.</summary>
    public IReadOnlyList<OrderDecision> Standing { get; init; } = [];
}
